import { afterEach, expect, test, vi } from 'vitest'
import { newId } from './id.ts'

afterEach(() => vi.useRealTimers())

const ids = (count: number) => Array.from({ length: count }, newId)
const timeOf = (id: string) => parseInt(id.replaceAll('-', '').slice(0, 12), 16)

test('ids rise in the order in which they are made, within a millisecond too', () => {
  vi.useFakeTimers({ now: Date.now() + 60_000 })
  const made = ids(10_000)
  expect(made).toEqual([...made].sort())
  expect(new Set(made).size).toBe(made.length)
  expect(timeOf(made.at(-1) ?? '') - Date.now()).toBeLessThan(5)
})

test('ids rise though the clock is put back', () => {
  vi.useFakeTimers({ now: Date.now() + 120_000 })
  const before = newId()
  vi.setSystemTime(Date.now() - 10_000)
  expect(newId() > before).toBe(true)
})

test('an id is a UUID of version 7 with the time in front', () => {
  const now = Date.now() + 180_000
  vi.useFakeTimers({ now })
  const id = newId()
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(timeOf(id)).toBe(now)
})
