import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCharacterBoundary } from '#lib/text/span'
import { nudged, placeOf, snapSpan } from './snap.tsx'

test('a selection loses the white space at its edges, whichever way it was made', () => {
  const text = 'He said “no”.  Then left.'
  expect(snapSpan(text, 7, 15)).toEqual([8, 13])
  expect(snapSpan(text, 15, 7)).toEqual([8, 13])
  expect(snapSpan(text, 13, 15)).toBeNull()
  expect(snapSpan(text, -5, 500)).toEqual([0, text.length])
})

test('a character of two code units is taken whole', () => {
  const text = 'a😀b'
  expect(snapSpan(text, 2, 4)).toEqual([1, 4])
  expect(snapSpan(text, 0, 2)).toEqual([0, 3])
})

test('no selection cuts a character or ends in white space', () => {
  fc.assert(
    fc.property(
      fc
        .array(fc.constantFrom('a', ' ', '\n', '😀', '”', '\ud83d', '\ude00'), { maxLength: 20 })
        .map((p) => p.join('')),
      fc.nat(40),
      fc.nat(40),
      (text, a, b) => {
        const span = snapSpan(text, a, b)
        if (!span) return
        expect(isCharacterBoundary(text, span[0]) && isCharacterBoundary(text, span[1])).toBe(true)
        expect(text.slice(...span)).toBe(text.slice(...span).trim())
      },
    ),
  )
})

test('an edge moves by a character or a word', () => {
  const text = 'a😀 two words'
  expect(nudged(text, 1, 1, 'character')).toBe(3)
  expect(nudged(text, 3, -1, 'character')).toBe(1)
  expect(nudged(text, 4, 1, 'word')).toBe(7)
  expect(nudged(text, 7, 1, 'word')).toBe(13)
  expect(nudged(text, 13, -1, 'word')).toBe(8)
  expect(nudged(text, 0, -1, 'word')).toBe(0)
  expect(nudged(text, text.length, 1, 'word')).toBe(text.length)
})

test('typed words are found nearest to where one is, curly marks or straight', () => {
  const text = 'It is “so”. And again it is\n“so”.'
  expect(placeOf(text, '"so"', 30)).toEqual([28, 32])
  expect(placeOf(text, 'is “so”', 0)).toEqual([3, 10])
  expect(placeOf(text, 'it is "so"')).toEqual([22, 32])
  expect(placeOf(text, 'not there')).toBeNull()
  expect(placeOf(text, '  ')).toBeNull()
})
