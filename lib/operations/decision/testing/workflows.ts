// A number of random sequences as a test: on a database of its own, the history whole at the end.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase } from '#lib/db/client'
import { onConnection } from '#lib/db/connection'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { verifyHistory } from '#lib/db/verify-history'
import { besideHistory } from './replay.ts'
import { noCounts, play } from './sequences.ts'
import type { Counts } from './sequences.ts'

/** How long a sequence may take where the machine is busy with much else. */
const millisecondsEach = 10_000

/** Plays `sequences` of at most `longest` steps each. */
export function workflowsHold(sequences: number, longest: number): void {
  let database: ClonedDatabase
  const counts = noCounts()

  beforeAll(async () => {
    database = await cloneDatabase()
    process.env.ONRECORD_APP_DATABASE_URL = database.appUrl
  })
  afterAll(async () => {
    await closeDatabase()
    await database.drop()
    if (process.env.ONRECORD_COUNTS === '1') console.log(told(counts))
  })

  test(`${sequences} sequences agree with the model`, { timeout: sequences * millisecondsEach }, async () => {
    await onConnection(database.ownerUrl, (db) =>
      play(db, { sequences, longest }, counts, async (world, look) => {
        for (const [id, stands, says] of await besideHistory(world.id, look))
          expect([id, says]).toEqual([id, stands])
      }),
    )
    expect(await verifyHistory(database.ownerUrl)).toMatchObject({ wrong: [] })
  })
}

function told({ sequences, steps, done, refused }: Counts): string {
  const listed = (counted: Map<string, number>) =>
    [...counted]
      .sort(([, a], [, b]) => b - a)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')
  return `${sequences} sequences, ${steps} steps. Done: ${listed(done)}. Refused: ${listed(refused)}.`
}
