import { expect, test } from 'vitest'
import { registry } from '#lib/doors/registry'
import messages from '#messages/en.json' with { type: 'json' }
import { historyNouns } from './history-filters.tsx'

// A preview, a draft and a reading leave no line: nothing has happened.
const leavesNoLine = ['summary.preview', 'reply.draft', 'evidence.read-page']

test('every operation that leaves a line has its own sentence in the history', () => {
  const did: Record<string, Record<string, string> | undefined> = messages.history.did
  const silent = [...registry.values()]
    .filter(
      ({ kind, name }) =>
        kind === 'operation' &&
        !leavesNoLine.includes(name) &&
        !did[name.split('.')[0] ?? '']?.[name.split('.')[1] ?? ''],
    )
    .map(({ name }) => name)
  expect(silent).toEqual([])
})

test('every kind of operation that leaves a line can be asked for', () => {
  const nouns = [...registry.values()]
    .filter(({ kind, name }) => kind === 'operation' && !leavesNoLine.includes(name))
    .map(({ name }) => name.split('.')[0])
  expect(historyNouns.toSorted()).toEqual([...new Set(nouns)].toSorted())
})
