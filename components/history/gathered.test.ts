import { expect, test } from 'vitest'
import { gathered } from './gathered.tsx'

const line = (seq: number, operation: string, actor: string, sourceId: string | null) => ({
  seq,
  at: '2025-11-06T09:00:00.000Z',
  actor: { id: actor, name: actor },
  operation,
  subject: { kind: 'statement', id: String(seq), label: 'words', number: null, sourceId },
})

test('runs of confirming in one source are told once, and nothing else is', () => {
  const told = gathered([
    line(7, 'statement.confirm', 'yuki', 'a'),
    line(6, 'statement.confirm', 'yuki', 'a'),
    line(5, 'statement.confirm', 'noor', 'a'),
    line(4, 'statement.confirm', 'noor', 'b'),
    line(3, 'statement.reject', 'noor', 'b'),
    line(2, 'statement.correct', 'noor', 'b'),
    line(1, 'statement.correct', 'noor', 'b'),
  ])
  expect(told.map(({ first, count }) => [first.seq, count])).toEqual([
    [7, 2],
    [5, 1],
    [4, 1],
    [3, 1],
    [2, 1],
    [1, 1],
  ])
})
