import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Span } from '#lib/text/span'
import { holds } from './relay.ts'

test.each<[what: string, outer: Span[], inner: Span[], isHeld: boolean]>([
  ['words within', [[0, 40]], [[10, 30]], true],
  ['words up to the end', [[0, 40]], [[10, 40]], true],
  [
    'pieces in different pieces',
    [
      [0, 10],
      [20, 40],
    ],
    [
      [2, 9],
      [20, 30],
    ],
    true,
  ],
  ['the same words', [[0, 40]], [[0, 40]], false],
  ['words that stand out', [[0, 40]], [[30, 50]], false],
  [
    'words over a gap',
    [
      [0, 10],
      [20, 40],
    ],
    [[5, 25]],
    false,
  ],
])('%s', (_, outer, inner, isHeld) => expect(holds(outer, inner)).toBe(isHeld))

const pieces = fc
  .uniqueArray(fc.nat(200), { minLength: 2, maxLength: 8 })
  .map((edges) => edges.sort((a, b) => a - b))
  .map((edges) =>
    Array.from({ length: edges.length >> 1 }, (_, i): Span => [edges[2 * i] ?? 0, edges[2 * i + 1] ?? 0]),
  )

test('no two statements hold each other', () =>
  fc.assert(fc.property(pieces, pieces, (a, b) => !(holds(a, b) && holds(b, a)))))
