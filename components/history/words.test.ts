import { expect, test } from 'vitest'
import { registry } from '#lib/doors/registry'
import messages from '#messages/en.json' with { type: 'json' }

test('every operation has its own sentence in the history', () => {
  const did: Record<string, Record<string, string> | undefined> = messages.history.did
  const silent = [...registry.values()]
    .filter(
      ({ kind, name }) => kind === 'operation' && !did[name.split('.')[0] ?? '']?.[name.split('.')[1] ?? ''],
    )
    .map(({ name }) => name)
  expect(silent).toEqual([])
})
