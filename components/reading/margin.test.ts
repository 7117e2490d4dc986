import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelHeight, placed } from './margin.ts'

test('two on one line: the second name goes below, its rule into the next lane', () => {
  const [first, second, third] = placed([
    { id: 'a', top: 0, rules: [[0, 28]] },
    { id: 'b', top: 0, rules: [[0, 57]] },
    { id: 'c', top: 58, rules: [[58, 87]] },
  ])
  expect([first?.labelTop, first?.lane]).toEqual([0, 0])
  expect([second?.labelTop, second?.lane]).toEqual([labelHeight, 1])
  expect([third?.labelTop, third?.lane]).toEqual([58, 0])
})

test('no two names overlap, and no two rules share a lane and a line', () => {
  const beside = fc.array(fc.record({ top: fc.nat(300), height: fc.integer({ min: 1, max: 120 }) }), {
    maxLength: 25,
  })
  fc.assert(
    fc.property(beside, (all) => {
      const out = placed(all.map(({ top, height }, i) => ({ id: `${i}`, top, rules: [[top, top + height]] })))
      for (const [i, one] of out.entries()) {
        expect(one.labelTop).toBeGreaterThanOrEqual(one.top)
        for (const other of out.slice(i + 1)) {
          expect(other.labelTop - one.labelTop).toBeGreaterThanOrEqual(labelHeight)
          const [a, b] = [one.rules[0], other.rules[0]]
          if (a && b && one.lane === other.lane) expect(a[1] <= b[0] || b[1] <= a[0]).toBe(true)
        }
      }
    }),
  )
})
