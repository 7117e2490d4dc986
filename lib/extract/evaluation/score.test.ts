import { expect, test } from 'vitest'
import type { Attribution } from '#lib/extract/evaluation/annotations'
import { addCounts, compare, figureOf, noCounts, type Scored } from '#lib/extract/evaluation/score'
import type { Span } from '#lib/text/span'

const text = '“It leaks,” said Ana Reis. Bo Lind says the hull is old. The crew thinks so.'
const at = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length]
const gold: Attribution[] = [
  { type: 'direct', sources: [at('Ana Reis')], cues: [at('said')], content: [at('“It leaks,”')] },
  { type: 'indirect', sources: [at('Bo Lind')], cues: [at('says')], content: [at('the hull is old')] },
  { type: 'indirect', sources: [at('The crew')], cues: [at('thinks')], content: [at('so')], speech: false },
]
const found = (kind: Scored['kind'], content: string, cue: string, mention: string | null): Scored => ({
  kind,
  content: [at(content)],
  cue: at(cue),
  mention: mention === null ? null : at(mention),
})

function counts(statements: Scored[], kinds: Scored['kind'][] = ['direct', 'mixed', 'indirect']) {
  const all = noCounts()
  addCounts(all, compare(text, gold, statements, { kinds, speechOnly: true }))
  return all
}

test('marks at the edges do not count, words do', () => {
  const all = counts([
    found('direct', 'It leaks', 'said', 'Ana Reis'),
    found('indirect', 'hull is old', 'says', 'Bo Lind'),
  ])
  expect(figureOf(all, 'strict')).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 })
  expect(figureOf(all, 'jaccard50').f1).toBe(1)
  expect(figureOf(all, 'triple').f1).toBe(1)
})

test('a thought that was found is right, and not asked for', () => {
  const all = counts([found('indirect', 'so', 'thinks', 'The crew')])
  expect([all.asked, all.strict.rightFound, all.strict.rightAsked]).toEqual([2, 1, 0])
})

test('one kind is asked for among all', () => {
  const all = counts([found('direct', '“It leaks,”', 'said', null)], ['direct'])
  expect([all.asked, all.found, figureOf(all, 'strict').f1]).toEqual([1, 1, 1])
  expect([figureOf(all, 'triple').f1, all.sourcesRight, all.sources]).toEqual([0, 0, 1])
})
