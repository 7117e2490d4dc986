import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lanesOf, rangeOf, shareOf, ticksOf } from './axis.ts'

const at = (day: string) => Date.parse(day)
const days = (ticks: { at: number }[]) => ticks.map((tick) => new Date(tick.at).toISOString().slice(0, 10))

test('two years are told by quarters, their Januaries as years', () => {
  const ticks = ticksOf({ from: at('2023-11-20'), to: at('2025-11-20') })
  expect(days(ticks)).toEqual([
    '2024-01-01',
    '2024-04-01',
    '2024-07-01',
    '2024-10-01',
    '2025-01-01',
    '2025-04-01',
    '2025-07-01',
    '2025-10-01',
  ])
  expect(
    ticks.filter(({ unit }) => unit === 'year').map((tick) => new Date(tick.at).getUTCFullYear()),
  ).toEqual([2024, 2025])
})

test('a range that begins on the first of a month has that month', () => {
  expect(days(ticksOf({ from: at('2025-01-01'), to: at('2025-06-10') }))[0]).toBe('2025-01-01')
})

test('one moment alone has a range around it, told by days', () => {
  const range = rangeOf([at('2025-11-06')])
  expect(range).toEqual({ from: at('2025-10-30'), to: at('2025-11-13') })
  expect(range && shareOf(at('2025-11-06'), range)).toBe(0.5)
  expect(range && ticksOf(range).every(({ unit }) => unit === 'day')).toBe(true)
  expect(rangeOf([])).toBeNull()
})

test('ticks are few, ascending and inside any range', () => {
  const moment = fc.integer({ min: at('1900-01-01'), max: at('2090-01-01') })
  fc.assert(
    fc.property(fc.array(moment, { minLength: 1, maxLength: 20 }), (moments) => {
      const range = rangeOf(moments)
      if (!range) return false
      const ticks = ticksOf(range)
      const inside = ticks.every(({ at: tick }) => tick >= range.from && tick <= range.to)
      const ascending = ticks.every((tick, i) => i === 0 || tick.at > (ticks[i - 1]?.at ?? 0))
      return inside && ascending && ticks.length <= 11
    }),
  )
})

test('marks that would cover each other stand in lanes', () => {
  expect(lanesOf([0.1, 0.11, 0.12, 0.2], 0.05)).toEqual([0, 1, 2, 0])
  expect(lanesOf([0.1, 0.2], 0.05)).toEqual([0, 0])
})
