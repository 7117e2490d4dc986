import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCharacterBoundary } from '#lib/text/span'
import { draggedTo, nudged, placeOf, snapSpan } from './snap.tsx'

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

test('a dragged edge comes to stand at the nearest edge of a word, or of the marks about it', () => {
  const text = 'He said “it was thin,” and left.'
  const content: [number, number][] = [[text.indexOf('it'), text.indexOf(' thin')]]
  const to = (edge: 'start' | 'end', near: string, unit: 'character' | 'word' = 'word') => {
    const at = draggedTo(text, content, { piece: 0, edge, at: text.indexOf(near), unit })
    return at === null ? null : edge === 'end' ? text.slice(0, at) : text.slice(at)
  }
  expect(to('end', 'in,')).toBe('He said “it was thin')
  expect(to('end', '” and')).toBe('He said “it was thin')
  expect(to('end', ' and')).toBe('He said “it was thin,”')
  expect(to('end', 'in,', 'character')).toBe('He said “it was th')
  expect(to('start', '“it')).toBe('“it was thin,” and left.')
  expect(to('start', 'aid')).toBe('said “it was thin,” and left.')
})

test('a dragged edge keeps off its other edge, its neighbours and the middle of a character', () => {
  const text = 'one two three a😀b'
  const content: [number, number][] = [
    [0, 3],
    [8, 13],
  ]
  const drag = (piece: number, edge: 'start' | 'end', at: number, unit: 'character' | 'word' = 'word') =>
    draggedTo(text, content, { piece, edge, at, unit })
  expect(drag(0, 'end', 12)).toBe(7)
  expect(drag(1, 'start', 0)).toBe(4)
  expect(drag(0, 'start', 9)).toBe(0)
  expect(drag(0, 'end', 0, 'character')).toBe(1)
  expect(drag(1, 'end', text.indexOf('😀') + 1, 'character')).not.toBe(text.indexOf('😀') + 1)
  expect(drag(2, 'end', 5)).toBeNull()
})
