import { expect, test } from 'vitest'
import { marksOf, outside, placesOf, shortNameOf } from './reading.tsx'
import type { ReadStatement } from './reading.tsx'

const statement = (
  id: string,
  content: [number, number][],
  more: Partial<ReadStatement> = {},
): ReadStatement => ({
  id,
  state: 'found',
  content,
  cue: null,
  mention: null,
  colour: 1,
  speaker: null,
  shortName: '',
  hasOffer: false,
  announced: '',
  ...more,
})

test('a statement within another is the inner one, and its neighbour is alone', () => {
  const places = placesOf([statement('a', [[0, 50]]), statement('b', [[10, 20]]), statement('c', [[50, 60]])])
  expect([...places]).toEqual([
    ['a', 'outer'],
    ['b', 'inner'],
  ])
})

test('pieces of one statement do not overlap it, and a rejected one stands in nobody’s way', () => {
  expect([
    ...placesOf([
      statement('a', [
        [0, 9],
        [4, 12],
      ]),
      statement('b', [[0, 5]], { state: 'rejected' }),
    ]),
  ]).toEqual([])
})

test('a rejected statement keeps its place and loses cue and mention', () => {
  const marks = marksOf(
    statement(
      'a',
      [
        [0, 5],
        [8, 9],
      ],
      { state: 'rejected', cue: [6, 7], mention: [10, 12] },
    ),
  )
  expect(marks.map(({ part, piece, pieces }) => [part, piece, pieces])).toEqual([
    ['content', 0, 2],
    ['content', 1, 2],
  ])
})

test('what ends before the window is above, what begins after it below', () => {
  const all = [
    statement('a', [[0, 5]]),
    statement('b', [[8, 12]]),
    statement('c', [
      [20, 25],
      [40, 45],
    ]),
  ]
  const { above, below } = outside(all, [5, 20])
  expect(above.map(({ id }) => id)).toEqual(['a'])
  expect(below.map(({ id }) => id)).toEqual(['c'])
})

test('the margin calls people by their last name and bodies by their whole one', () => {
  expect(shortNameOf('Tomás Breck', 'person')).toBe('Breck')
  expect(shortNameOf('Straitline Ferries', 'organisation')).toBe('Straitline Ferries')
  expect(shortNameOf('Oster Fishermen’s Union', 'organisation')).toBe('Oster Fishermen’s Union')
  expect(shortNameOf('senior county official', 'unnamed')).toBe('Official')
  expect(shortNameOf('ambulance crews', 'group')).toBe('Crews')
})
