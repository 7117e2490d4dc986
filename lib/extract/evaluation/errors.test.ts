import { expect, test } from 'vitest'
import type { FoundStatement } from '#lib/extract/engine'
import type { Article } from '#lib/extract/evaluation/annotations'
import { errorLines, gatherErrors, newErrors } from '#lib/extract/evaluation/errors'
import { compare } from '#lib/extract/evaluation/score'
import type { Span } from '#lib/text/span'

const text = '?! Ana Reis said on Monday that the hull leaks and the pump, an old one, fails. Bo Lind nodded.'
const at = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length]
const article: Article = {
  id: 'a',
  text,
  attributions: [
    {
      type: 'indirect',
      sources: [at('Ana Reis')],
      cues: [at('said')],
      content: [at('the hull leaks and the pump'), at('fails')],
    },
  ],
}
const right = {
  kind: 'indirect' as const,
  content: [at('the hull leaks and the pump'), at('fails')],
  cue: at('said'),
  mention: at('Ana Reis'),
  speaker: { name: 'Ana Reis' },
  role: null,
  confidence: 0.8,
  rule: 'content-after',
}

function gathered(...statements: FoundStatement[]) {
  const errors = newErrors()
  const comparison = compare(text, article.attributions, statements, {
    kinds: ['direct', 'mixed', 'indirect'],
    speechOnly: true,
  })
  gatherErrors(errors, article, statements, comparison)
  return errors
}

test.each([
  [null, right],
  ['cue', { ...right, cue: at('nodded') }],
  ['mention', { ...right, mention: at('Bo Lind') }],
  ['start', { ...right, content: [at('hull leaks and the pump'), at('fails')] }],
  ['end', { ...right, content: [at('the hull leaks and the pump')] }],
  ['piece', { ...right, content: [at('the hull leaks and the pump, an old one, fails')] }],
  ['start', { ...right, content: [at('on Monday')] }],
  ['cue', undefined],
] as const)('first wrong: %s', (wrong, statement) => {
  const { firstWrong } = gathered(...(statement ? [{ ...statement, content: [...statement.content] }] : []))
  const none = { cue: 0, mention: 0, start: 0, end: 0, piece: 0 }
  expect(firstWrong).toEqual(wrong ? { ...none, [wrong]: 1 } : none)
})

test('inventions and wrong speakers are listed with mention, cue and rule, though a statement without a word stands before', () => {
  const wordless = { ...right, content: [at('?!')], rule: 'colon' }
  const invented = { ...right, content: [at('nodded')], mention: at('Bo Lind'), rule: 'cue-after' }
  const errors = gathered(wordless, { ...right, mention: at('Bo Lind') }, invented)
  expect(errors.missed).toEqual([])
  const lines = errorLines(errors).join('\n')
  expect(lines).toContain('1 found and asked for nowhere')
  expect(lines).toContain('found: cue-after 0.8, Ana Reis (Bo Lind) | said | nodded')
  expect(lines).toContain('1 with the right words and the wrong speaker')
  expect(lines).toContain(
    'found: content-after 0.8, Ana Reis (Bo Lind) | said | the hull leaks and the pump … fails',
  )
})
