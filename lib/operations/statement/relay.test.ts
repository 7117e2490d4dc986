// Relays on record: what somebody tells of what somebody else said is tied to it, and leads into summaries.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, onDesk } from '#lib/db/client'
import { summaryClaims } from '#lib/db/summary-claims'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { must, mustAsk, refusalCode, sourceOnRecord } from '#lib/doors/testing/scene'
import { likelySame } from '#lib/queries/claim/likely-same'
import { confirmStatement } from './confirm-statement.ts'
import { addStatement } from './add-statement.ts'
import { correctStatement } from './correct-statement.ts'
import { rejectStatement } from './reject-statement.ts'

let db: ClonedDatabase
let cast: Cast
let reports = 0

beforeAll(async () => {
  db = await cloneDatabase()
  process.env.ONRECORD_APP_DATABASE_URL = db.appUrl
  cast = await makeCast(db.ownerUrl)
})
afterAll(async () => {
  await closeDatabase()
  await db.drop()
})

const at = ({ id, version }: { id: string; version: number }) => ({ statementId: id, version })

/** A report in which Ada Holm tells what Piotr Wendell said. */
async function relay() {
  const text = `Report ${++reports}.\n\nAda Holm said Piotr Wendell had told her that “the gates were rusted through”.\n`
  const { source, statements } = await sourceOnRecord(cast.as('checker'), text)
  const outer = statements.find(({ speaker }) => speaker?.name === 'Ada Holm')
  const inner = statements.find(({ speaker }) => speaker?.name === 'Piotr Wendell')
  if (!outer || !inner) throw new Error('the report has two statements, one within the other')
  return { text, source, outer, inner }
}

test('what is told is tied to who tells it', async () => {
  const { outer, inner } = await relay()
  expect(inner).toMatchObject({ relayedIn: outer.id, relayedBy: 'Ada Holm' })
  expect(outer).toMatchObject({ relayedIn: null, relayedBy: null })
})

test('the chain stands in a summary', async () => {
  const { outer, inner } = await relay()
  const { claim } = await must(confirmStatement, cast.as('checker'), at(inner))
  const { claims } = await onDesk(cast.desk.id, (tx) => summaryClaims(tx, [claim.id]))
  expect(claims[0]?.statements[0]?.relay).toEqual([{ statementId: outer.id, name: 'Ada Holm' }])
})

test('what tells and what is told are never likely the same, which another report of it is', async () => {
  const [one, other] = [await relay(), await relay()]
  const near = async ({ id }: { id: string }) =>
    (await mustAsk(likelySame, cast.as('checker'), { statementId: id })).claims.map(
      (found) => found.statementId,
    )
  for (const statement of [one.outer, one.inner, other.outer])
    await must(confirmStatement, cast.as('checker'), at(statement))
  expect(await near(one.inner)).not.toContain(one.outer.id)
  expect(await near(one.inner)).toContain(other.outer.id)
  expect(await near(one.outer)).not.toContain(one.inner.id)
  expect(await near(other.inner)).toContain(one.outer.id)
})

test('words that are no statement tell nothing', async () => {
  const { outer, inner } = await relay()
  await must(rejectStatement, cast.as('checker'), { ...at(outer), reason: 'Not said.' })
  const { claim } = await must(confirmStatement, cast.as('checker'), at(inner))
  expect(claim.statements[0]).toMatchObject({ relayedIn: null, relayedBy: null })
  const { claims } = await onDesk(cast.desk.id, (tx) => summaryClaims(tx, [claim.id]))
  expect(claims[0]?.statements[0]?.relay).toEqual([])
})

test('a person unties what is no relay, and ties what is one', async () => {
  const { outer, inner } = await relay()
  const untied = await must(correctStatement, cast.as('checker'), { ...at(inner), relayedIn: null })
  expect(untied.relayedIn).toBeNull()
  const tied = await must(correctStatement, cast.as('checker'), { ...at(untied), relayedIn: outer.id })
  expect(tied.relayedIn).toBe(outer.id)
})

test('a statement added by hand can be told by another', async () => {
  const { text, outer, inner } = await relay()
  const start = text.indexOf('rusted')
  const added = await must(addStatement, cast.as('checker'), {
    ...{ snapshotId: inner.snapshotId, kind: 'indirect', content: [[start, start + 6]] },
    ...{ speakerName: 'Bo Tarn', relayedIn: outer.id },
  })
  expect(added).toMatchObject({ relayedIn: outer.id, relayedBy: 'Ada Holm' })
})

test('nothing is told by words that do not hold it, or that stand elsewhere', async () => {
  const { outer, inner } = await relay()
  const other = await relay()
  const tie = (relayedIn: string, statement = inner) =>
    refusalCode(correctStatement, cast.as('checker'), { ...at(statement), relayedIn })
  expect(await tie(inner.id)).toBe('not-relayed')
  expect(await tie(inner.id, outer)).toBe('not-relayed')
  expect(await tie(other.outer.id)).toBe('not-relayed')
  expect(await tie('019ab000-0000-7000-8000-000000000001')).toBe('missing')
})

test('words mended beyond what holds them are no relay any more', async () => {
  const { text, inner } = await relay()
  const start = text.indexOf('Report')
  const mended = await must(correctStatement, cast.as('checker'), {
    ...at(inner),
    content: [[start, start + 6]],
  })
  expect(mended.relayedIn).toBeNull()
})
