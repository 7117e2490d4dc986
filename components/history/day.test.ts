import { expect, test } from 'vitest'
import { dayBegins, dayEnds } from './day.tsx'

test.each([
  ['2026-11-25', 'UTC', '2026-11-25T00:00:00.000Z', '2026-11-25T23:59:59.999Z'],
  ['2026-11-25', 'Europe/Oslo', '2026-11-24T23:00:00.000Z', '2026-11-25T22:59:59.999Z'],
  // The day on which clocks go forward has 23 hours.
  ['2026-03-29', 'Europe/Oslo', '2026-03-28T23:00:00.000Z', '2026-03-29T21:59:59.999Z'],
  ['2026-06-01', 'America/New_York', '2026-06-01T04:00:00.000Z', '2026-06-02T03:59:59.999Z'],
])('%s in %s', (day, zone, first, last) => {
  expect([dayBegins(day, zone), dayEnds(day, zone)]).toEqual([first, last])
})

test.each([undefined, '', '2026-13-01', 'yesterday', '2026-11-25T10:00:00Z'])('%s is no day', (day) => {
  expect([dayBegins(day, 'UTC'), dayEnds(day, 'UTC')]).toEqual([undefined, undefined])
})
