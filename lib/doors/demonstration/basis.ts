// How well the demonstration knows that it was said: one statement is in the minutes, one is denied by whoever said it.
import { onDesk } from '#lib/db/client'
import { addStatementLink } from '#lib/operations/statement/add-link'
import type { Actor } from '#lib/record/actor'
import { does } from './at-work.ts'
import type { OnDesk } from './at-work.ts'

export async function tellBasis(by: Actor, courier: OnDesk, minutes: OnDesk): Promise<void> {
  const words = 'the ship should have been out of the water a year ago'
  const start = minutes.text.indexOf(words)
  await does(by, addStatementLink, {
    statementId: await statementSaying(by, courier, 'should have been out of the water a year ago'),
    link: {
      kind: 'recording',
      snapshotId: minutes.snapshotId,
      spans: [[start, start + words.length]],
      title: 'Minutes of the transport committee',
      at: '2025-11-04',
    },
  })
  await does(by, addStatementLink, {
    statementId: await statementSaying(by, courier, 'will not sail before the end of the month'),
    link: {
      kind: 'denial',
      url: 'https://county.example/notices/2025-11-07-night-ferry',
      title: 'Notice of the county: no date was given',
      at: '2025-11-07',
    },
  })
}

async function statementSaying(by: Actor, { sourceId }: OnDesk, words: string): Promise<string> {
  const { id } = await onDesk(by.deskId, (tx) =>
    tx.statement.findFirstOrThrow({ where: { sourceId, state: 'confirmed', quote: { contains: words } } }),
  )
  return id
}
