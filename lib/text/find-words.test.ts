import { expect, test } from 'vitest'
import { placesOfWords } from './find-words.ts'

const text = 'The gates were shut.\nThe gates\n  were open. “The gates were shut.”'

test.each([
  [
    'The gates were shut',
    [
      [0, 19],
      [45, 64],
    ],
  ],
  [
    'The gates were',
    [
      [0, 14],
      [21, 37],
      [45, 59],
    ],
  ],
  ['  were   open. ', [[33, 43]]],
  ['were ajar', []],
  ['Thegates', []],
  ['   ', []],
])('%j stands at %j', (words, places) => {
  const found = placesOfWords(text, words, 50)
  expect(found).toEqual(places)
  for (const [start, end] of found)
    expect(text.slice(start, end).split(/\s+/)).toEqual(words.trim().split(/\s+/))
})

test('no more places than asked for', () => {
  expect(placesOfWords('ha '.repeat(1000), 'ha', 3)).toHaveLength(3)
})
