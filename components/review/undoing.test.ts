import { expect, test } from 'vitest'
import type { WorkbenchStatement } from '#lib/record/workbench'
import { fresh } from './review-state.ts'
import { isReopening, undoingOf } from './undoing.ts'
import type { Undoable } from './undoing.ts'

const statement = (id: string, state: WorkbenchStatement['state']): WorkbenchStatement => {
  const made = fresh(
    {
      ...{ id, version: 1, state, kind: 'direct', quote: 'No.', content: [[0, 3]], cue: null, mention: null },
      ...{ speaker: null, role: null, rejectedReason: null, claimId: null, snapshotId: 's', sourceId: 'q' },
      ...{ rule: 'person', engine: null, confidence: 1, foundBy: null, relayedIn: null, relayedBy: null },
      basis: 'reported',
    },
    { id: 'm', name: 'Noor' },
    '2026-01-01T00:00:00.000Z',
  )
  return { ...made, allowed: { ...made.allowed, reopen: state !== 'found' } }
}
const step = (id: string, what: Undoable['what'] = 'state'): Undoable => ({
  ...{ id, what },
  before: statement(id, 'found'),
})

const [a, b, open] = [statement('a', 'confirmed'), statement('b', 'rejected'), statement('open', 'found')]
const all = [a, b, open]

test.each([
  ['the last step, whichever statement is selected', [step('a'), step('b')], a, 'b'],
  ['a correction, though the statement is found', [step('a'), step('open', 'correction')], a, 'open'],
  ['the step before one that was taken back already', [step('a'), step('open')], b, 'a'],
  ['no step on a statement that is no longer here', [step('a'), step('gone', 'correction')], b, 'a'],
] as const)('u takes back %s', (_, steps, selected, id) => {
  expect(undoingOf(steps, all, selected)).toMatchObject({ what: 'step', step: { id } })
})

test('with no step of this visit, u reopens the selected statement where it is decided', () => {
  expect(undoingOf([], all, b)).toEqual({ what: 'reopen', id: 'b' })
  expect(undoingOf([step('open')], all, b)).toEqual({ what: 'reopen', id: 'b' })
  expect(undoingOf([], all, open)).toBeNull()
  expect(undoingOf([], all, null)).toBeNull()
})

test('the button carries the key where both do the same', () => {
  expect(isReopening({ what: 'reopen', id: 'a' }, 'a')).toBe(true)
  expect(isReopening({ what: 'step', step: step('a') }, 'a')).toBe(true)
  expect(isReopening({ what: 'step', step: step('b') }, 'a')).toBe(false)
  expect(isReopening({ what: 'step', step: step('a', 'correction') }, 'a')).toBe(false)
  expect(isReopening(null, 'a')).toBe(false)
})
