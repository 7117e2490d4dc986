import { expect, test } from 'vitest'
import { contextOf } from './context.ts'

const text =
  'It rained all day. “The gates were shut,” said Holm. “Not one was open.” Then it stopped raining.'
const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length]
const shown = (runs: { text: string; isSaid: boolean }[]) =>
  runs.map(({ text: words, isSaid }) => (isSaid ? `[${words}]` : words)).join('')

test('a piece stands among the words around it, cut at whole words', () => {
  expect(shown(contextOf(text, [at('The gates were shut')], 12))).toBe(
    '…all day. “[The gates were shut],” said…',
  )
})

test('pieces near each other keep what stands between them', () => {
  expect(shown(contextOf(text, [at('The gates were shut'), at('Not one was open')], 12))).toContain(
    '[The gates were shut],” said Holm. “[Not one was open]',
  )
})

test('pieces far apart have the cut between them shown', () => {
  expect(shown(contextOf(text, [at('It rained'), at('raining')], 8))).toMatch(
    /^\[It rained\] all….*….*\[raining\]\.$/,
  )
})

test('the edges of the text are no cuts', () => {
  expect(shown(contextOf('Not one.', [[0, 7]], 50))).toBe('[Not one].')
  expect(contextOf('Not one.', [], 50)).toEqual([])
})
