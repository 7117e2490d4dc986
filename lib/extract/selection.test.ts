import { expect, test } from 'vitest'
import type { Analysis } from '#lib/extract/analysis'
import { passageAt } from '#lib/extract/passages'
import { cueCore } from '#lib/extract/features/side'
import { select, type Ranked } from '#lib/extract/selection'

const core = cueCore({ ...passageAt([], 0), heads: [] }, { first: 0, head: 0, last: 0 }, null)
const logs = { mention: 0, side: 0, leftStart: 0, leftEnd: 0, rightStart: 0, rightEnd: 0 }
const analysis: Analysis = { core, side: 'right', left: null, right: null, logs, total: 0 }
const ranked = (cue: number, probability: number, ...spans: [number, number][]): Ranked => ({
  analysis,
  cue,
  probability,
  spans,
})
const kept = (all: Ranked[], least = 0.3) => select(all, least).map(({ cue, spans }) => [cue, ...spans])

test('one analysis a cue, the likeliest', () => {
  expect(kept([ranked(1, 0.4, [0, 9]), ranked(1, 0.5, [0, 5])])).toEqual([[1, [0, 5]]])
})

test('words go to the surer cue', () => {
  expect(kept([ranked(1, 0.6, [0, 9]), ranked(2, 0.7, [5, 20])])).toEqual([[2, [5, 20]]])
})

test('where an analysis falls away, the others of its cue share its probability', () => {
  const all = [ranked(1, 0.6, [0, 9]), ranked(1, 0.2, [0, 4]), ranked(2, 0.7, [5, 20])]
  expect(select(all, 0.3).map(({ cue, probability }) => [cue, Math.round(100 * probability)])).toEqual([
    [2, 70],
    [1, 50],
  ])
})

test('spans far apart and long ones are told apart', () => {
  expect(
    kept([ranked(1, 0.9, [0, 3000]), ranked(2, 0.8, [2999, 3005]), ranked(3, 0.7, [3000, 3001])]),
  ).toEqual([
    [1, [0, 3000]],
    [3, [3000, 3001]],
  ])
})

test('what is less likely than asked for is left out', () => {
  expect(kept([ranked(1, 0.29, [0, 9])])).toEqual([])
})
