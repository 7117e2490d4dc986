import { expect, test } from 'vitest'
import { isOver, isToCome } from './when.ts'

test.each([
  ['2026-11-25T12:01:00Z', true],
  ['2026-11-25T12:00:00Z', false],
  ['2026-11-25T14:00:00+02:00', false],
  // In Auckland it is the 26th already.
  ['2026-11-26', false],
  ['2026-11-27', true],
])('%s is still to come at noon of the 25th: %s', (when, expected) => {
  expect(isToCome(when, new Date('2026-11-25T12:00:00Z'))).toBe(expected)
})

test.each([
  ['2026-11-25T11:58:00Z', true],
  ['2026-11-25T11:59:30Z', false],
  ['2026-11-24', true],
  ['2026-11-25', false],
])('%s was over at noon of the 25th: %s', (when, expected) => {
  expect(isOver(when, new Date('2026-11-25T12:00:00Z'))).toBe(expected)
})
