import { expect, test } from 'vitest'
import { evidenceSideOf } from './evidence-side.ts'

const piece = (id: string, more: Partial<Parameters<typeof evidenceSideOf>[0][number]> = {}) => ({
  ...{
    id,
    side: 'supports' as const,
    origin: id,
    from: `Body ${id}`,
    fromSpeaker: false,
    state: 'on-record' as const,
    fallen: null,
  },
  createdAt: `2025-11-06T0${id}:00:00.000Z`,
  ...more,
})

test('copies of one origin hang under the first and count once', () => {
  const side = evidenceSideOf(
    [piece('2', { origin: 'log' }), piece('1', { origin: 'log' }), piece('3')],
    'supports',
  )
  expect(side.originals.map(({ evidence, copies }) => [evidence.id, copies.map(({ id }) => id)])).toEqual([
    ['1', ['2']],
    ['3', []],
  ])
  expect([side.count, side.independent]).toEqual([3, 2])
})

test('a speaker’s own word supports nothing, and refutes what it takes back', () => {
  expect(evidenceSideOf([piece('1', { fromSpeaker: true })], 'supports').independent).toBe(0)
  expect(evidenceSideOf([piece('1', { side: 'refutes', fromSpeaker: true })], 'refutes').independent).toBe(1)
})

test('what was withdrawn is shown apart and does not count', () => {
  const side = evidenceSideOf([piece('1', { state: 'withdrawn' }), piece('2')], 'supports')
  expect(side.withdrawn.map(({ id }) => id)).toEqual(['1'])
  expect([side.count, side.independent]).toEqual([1, 1])
})

test('what fell is shown with the rest, never as the original of a copy that stands, and does not count', () => {
  const fell = piece('1', { origin: 'log', fallen: 'source-withdrawn' })
  const side = evidenceSideOf([fell, piece('2', { origin: 'log' }), piece('3')], 'supports')
  expect(side.originals.map(({ evidence, copies }) => [evidence.id, copies.map(({ id }) => id)])).toEqual([
    ['2', ['1']],
    ['3', []],
  ])
  expect([side.count, side.independent]).toEqual([3, 2])
  expect(evidenceSideOf([fell], 'supports').independent).toBe(0)
})
