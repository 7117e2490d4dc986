import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refused } from './refusal.ts'
import { wordsAt } from './statement.ts'
import type { Marks } from './statement.ts'

const text = '“Shut at noon,” said Holm 🌊. “Open,” she added.'
const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length]
const marks = (content: [number, number][], rest: Partial<Marks> = {}): Marks => ({
  content,
  cue: null,
  mention: null,
  ...rest,
})
const refused = (given: Marks) => {
  try {
    wordsAt(text, given)
    return null
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code
    throw error
  }
}

test('the words are the slices, joined', () => {
  expect(wordsAt(text, marks([at('“Shut at noon,”'), at('“Open,”')]))).toBe('“Shut at noon,” … “Open,”')
})

test.each([
  ['beyond the end', marks([[0, 4000]])],
  ['empty', marks([[3, 3]])],
  ['backwards', marks([[9, 3]])],
  ['through the middle of a character', marks([[0, text.indexOf('🌊') + 1]])],
  [
    'pieces that overlap',
    marks([
      [0, 10],
      [5, 15],
    ]),
  ],
  ['pieces out of order', marks([at('“Open,”'), at('“Shut at noon,”')])],
  ['a cue outside', marks([[0, 15]], { cue: [100, 104] })],
  ['a mention outside', marks([[0, 15]], { mention: [-2, 4] })],
])('%s is refused', (_what, given) => expect(refused(given)).toBe('not-in-text'))

test('whatever is accepted is a slice of the text', () => {
  const span = fc.tuple(
    fc.integer({ min: -3, max: text.length + 3 }),
    fc.integer({ min: -3, max: text.length + 3 }),
  )
  fc.assert(
    fc.property(fc.array(span, { minLength: 1, maxLength: 4 }), (content) => {
      if (refused(marks(content)) !== null) return
      for (const piece of wordsAt(text, marks(content)).split(' … ')) {
        expect(text).toContain(piece)
        expect(piece.isWellFormed()).toBe(true)
      }
    }),
  )
})
