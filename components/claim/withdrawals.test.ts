import { expect, test } from 'vitest'
import { withdrawalsIn } from './withdrawals.tsx'

test('evidence that was withdrawn has whoever withdrew it, and when', () => {
  const subject = { kind: 'claim', id: 'c', label: 'x', number: 1, sourceId: null }
  const line = { seq: 1, at: '2026-11-25T10:00:00.000Z', actor: { id: 'p', name: 'Noor' }, subject }
  const found = withdrawalsIn([
    { ...line, operation: 'evidence.withdraw', detail: { evidence: 'e1', reason: 'Of another lock.' } },
    { ...line, operation: 'evidence.add', detail: { evidence: 'e2' } },
  ])
  expect([...found]).toEqual([['e1', { name: 'Noor', at: line.at }]])
})
