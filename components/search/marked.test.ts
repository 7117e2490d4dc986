import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markedPieces } from './marked.ts'

const hits = (text: string, terms: string[]) =>
  markedPieces(text, terms).flatMap((piece) => (piece.isHit ? [piece.text] : []))

test('words are marked in whatever case, phrases over any white space', () => {
  expect(hits('Holm called it “a decision”, and HOLM left.', ['holm'])).toEqual(['Holm', 'HOLM'])
  expect(hits('on her\n tonight', ['on her tonight'])).toEqual(['on her\n tonight'])
  expect(hits('We won’t go', ["won't"])).toEqual(['won’t'])
})

test('what is typed is never a pattern', () => {
  expect(hits('a+b (c) [d', ['+b', '(c)', '[d'])).toEqual(['+b', '(c)', '[d'])
  expect(markedPieces('abc', [])).toEqual([{ text: 'abc', isHit: false }])
})

test('nothing of a text is lost, whatever is looked for', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }),
      (text, terms) => {
        return (
          markedPieces(text, terms)
            .map((piece) => piece.text)
            .join('') === text
        )
      },
    ),
  )
})
