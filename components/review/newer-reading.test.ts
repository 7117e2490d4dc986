// What a newer reading changed on the page, and the way from one offer to the next.
import { expect, test } from 'vitest'
import type { ReadingOfferView, WorkbenchStatement } from '#lib/record/workbench'
import { readingChange } from './reading-change.ts'
import { fresh, nextOffered } from './review-state.ts'

const offer: ReadingOfferView = {
  ...{ engine: 'new', isLeftOut: true, kind: 'direct', content: [], cue: null, mention: null },
  ...{ quote: '', speaker: null, role: null },
}

/** A statement that `engine` found, or a person. */
function statement(id: string, change: Partial<WorkbenchStatement> = {}): WorkbenchStatement {
  const made = fresh(
    {
      ...{ id, version: 1, state: 'found', kind: 'direct', quote: 'No.', content: [[0, 3]], cue: null },
      ...{ mention: null, speaker: null, role: null, rejectedReason: null, claimId: null, snapshotId: 's' },
      ...{ sourceId: 'q', rule: 'colon', engine: 'old', confidence: 1, foundBy: null },
      ...{ relayedIn: null, relayedBy: null, basis: 'reported' },
    } as Parameters<typeof fresh>[0],
    { id: 'm', name: 'Noor' },
    '2026-01-01T00:00:00.000Z',
  )
  return { ...made, explanation: { ...made.explanation, foundBy: null }, ...change }
}

const page = (readBy: string | null, statements: WorkbenchStatement[]) => ({ source: { readBy }, statements })

test('what followed, what is new and what waits is told; what a person did meanwhile is not', () => {
  const byHand = statement('by-hand', { engine: null })
  byHand.explanation.foundBy = { id: 'm', name: 'Noor' }
  const before = page(
    'old',
    ['follows', 'same', 'corrected', 'offered', 'rejected'].map((id) => statement(id)),
  )
  const after = page('new', [
    statement('follows', { engine: 'new', version: 2 }),
    statement('same', { engine: 'new' }),
    statement('corrected', { version: 2 }),
    statement('offered', { state: 'confirmed', version: 2, offer }),
    statement('rejected', { state: 'rejected', version: 2, offer }),
    statement('added', { engine: 'new' }),
    byHand,
  ])
  expect(readingChange(before, after)).toEqual({ followed: 1, added: 1, offers: 1 })
})

test.each([
  ['the first reading', null, 'new'],
  ['no other reading', 'new', 'new'],
] as const)('%s changed nothing', (_, before, after) => {
  const change = readingChange(page(before, []), page(after, [statement('a', { engine: 'new' })]))
  expect(change).toBeNull()
})

test('offers are gone through in the order of the text, and round again', () => {
  const all = [
    statement('a', { offer }),
    statement('b'),
    statement('c', { offer, state: 'rejected' }),
    statement('d', { offer }),
  ]
  const ids = ['a', 'b', 'd', null].map((id) => nextOffered(all, id)?.id)
  expect(ids).toEqual(['d', 'd', 'a', 'a'])
  expect(nextOffered([statement('a', { offer })], 'a')).toBeUndefined()
})
