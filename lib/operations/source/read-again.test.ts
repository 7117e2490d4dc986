// A newer engine reads a source again: what nobody touched follows it, and what people decided stays.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, onDesk } from '#lib/db/client'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { beginJob, textOfSnapshot } from '#lib/db/jobs'
import { systemActor } from '#lib/doors/jobs/system-actor'
import { engineVersion } from '#lib/extract/engine'
import { execute } from '#lib/kernel/execute'
import { ask } from '#lib/kernel/ask'
import { workbench } from '#lib/queries/source/workbench'
import { isReadByAnother } from '#lib/record/source'
import type { Workbench } from '#lib/record/workbench'
import { must } from '#lib/doors/testing/scene'
import { confirmStatement } from '../statement/confirm-statement.ts'
import { correctStatement } from '../statement/correct-statement.ts'
import { declineReading } from '../statement/decline-reading.ts'
import { bringIn } from './bring-in.ts'
import { finishReading } from './finish-reading.ts'
import { readAgain } from './read-again.ts'

const text = `“The gates were shut at noon,” said Ada Holm.

“I have the log,” said Piotr Wendell.

“Nobody asked the crew,” said Tove Aldana.
`

let db: ClonedDatabase
let cast: Cast

beforeAll(async () => {
  db = await cloneDatabase()
  process.env.ONRECORD_APP_DATABASE_URL = db.appUrl
  cast = await makeCast(db.ownerUrl)
})
afterAll(async () => {
  await closeDatabase()
  await db.drop()
})

let brought = 0
/** A source as an older engine had read it: without the last letters of each quotation. */
async function readByOlder(): Promise<string> {
  const { source } = await must(bringIn, cast.as('checker'), { text: `${text}\nNumber ${brought++}.` })
  await onDesk(cast.as('checker').deskId, async (tx) => {
    await tx.source.update({ where: { id: source.id }, data: { readBy: 'older' } })
    for (const row of await tx.statement.findMany({ where: { sourceId: source.id } })) {
      const [start = 0, end = 0] = row.content
      const content = [start, end - 7]
      await tx.statement.update({
        where: { id: row.id },
        data: { content, quote: row.quote.slice(0, -7), engine: 'older' },
      })
    }
  })
  return source.id
}

async function shown(sourceId: string): Promise<Workbench> {
  const answer = await ask(workbench, cast.as('checker'), { sourceId })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}

async function readToTheEnd(sourceId: string): Promise<Workbench> {
  const { job, snapshot } = await must(readAgain, cast.as('checker'), { sourceId })
  const { deskId } = cast.as('checker')
  const read = await textOfSnapshot(deskId, snapshot.id)
  await beginJob(deskId, job?.id ?? '', read?.length ?? 0)
  await must(finishReading, systemActor(deskId), {
    jobId: job?.id ?? '',
    snapshotId: snapshot.id,
    text: read ?? '',
  })
  return shown(sourceId)
}

test('untouched statements follow the newer reading, with what they were kept', async () => {
  const sourceId = await readByOlder()
  const before = await shown(sourceId)
  expect(before.statements.map(({ quote }) => quote)).toContain('“The gates were shut at')
  expect(isReadByAnother(before.source, engineVersion)).toBe(true)
  const { source, statements } = await readToTheEnd(sourceId)
  expect(isReadByAnother(source, engineVersion)).toBe(false)
  expect(statements.map(({ quote }) => quote)).toEqual([
    '“The gates were shut at noon,”',
    '“I have the log,”',
    '“Nobody asked the crew,”',
  ])
  expect(statements.map(({ engine, offer }) => [engine, offer])).toEqual(Array(3).fill([engineVersion, null]))
  expect(statements[0]?.revisions.map(({ quote }) => quote)).toEqual(['“The gates were shut at'])
})

test('what a person decided stays, and is offered what was found: taken by a correction, or kept for good', async () => {
  const sourceId = await readByOlder()
  const [first, second] = (await shown(sourceId)).statements
  if (!first || !second) throw new Error('two statements were to be found')
  for (const { id: statementId, version } of [first, second])
    await must(confirmStatement, cast.as('checker'), { statementId, version })
  const after = (await readToTheEnd(sourceId)).statements
  expect(after.map(({ state, quote }) => [state, quote])).toEqual([
    ['confirmed', '“The gates were shut at'],
    ['confirmed', '“I have th'],
    ['found', '“Nobody asked the crew,”'],
  ])
  expect(after.map(({ offer }) => offer?.quote)).toEqual([
    '“The gates were shut at noon,”',
    '“I have the log,”',
    undefined,
  ])
  const [gates, log] = after
  if (!gates?.offer || !log) throw new Error('an offer was to be made')
  await must(correctStatement, cast.as('checker'), {
    statementId: gates.id,
    version: gates.version,
    content: gates.offer.content,
  })
  await must(declineReading, cast.as('checker'), { statementId: log.id })
  const again = await execute(declineReading, cast.as('checker'), { statementId: log.id })
  expect(again).toMatchObject({ ok: false, refusal: { kind: 'missing' } })
  expect((await shown(sourceId)).statements.map(({ offer }) => offer)).toEqual([null, null, null])

  await onDesk(cast.as('checker').deskId, (tx) =>
    tx.source.update({ where: { id: sourceId }, data: { readBy: 'older' } }),
  )
  expect((await readToTheEnd(sourceId)).statements.map(({ offer }) => offer)).toEqual([null, null, null])
})

test('a source that this engine has read, and one that is being read, are not read again', async () => {
  const sourceId = await readByOlder()
  await must(readAgain, cast.as('checker'), { sourceId })
  expect(await execute(readAgain, cast.as('checker'), { sourceId })).toMatchObject({
    refusal: { code: 'being-read' },
  })
  const { source } = await must(bringIn, cast.as('checker'), { text: `${text}\nAnother.` })
  expect(await execute(readAgain, cast.as('checker'), { sourceId: source.id })).toMatchObject({
    refusal: { code: 'newest-reading' },
  })
})

test('a newer reading ties relays, but not what a person untied', async () => {
  const told = 'Ada Holm said Piotr Wendell had told her that “the gates were rusted through”.\n'
  const { source } = await must(bringIn, cast.as('checker'), {
    text: `${told}\n${told}\nNumber ${brought++}.`,
  })
  const tiesOf = ({ statements }: Workbench) =>
    statements.map(({ speaker, relayedBy }) => `${speaker?.name} by ${relayedBy}`)
  const whole = ['Ada Holm by null', 'Piotr Wendell by Ada Holm']
  const before = await shown(source.id)
  expect(tiesOf(before)).toEqual([...whole, ...whole])
  const inner = before.statements[3]
  if (!inner) throw new Error('four statements')
  await must(correctStatement, cast.as('checker'), {
    ...{ statementId: inner.id, version: inner.version, relayedIn: null },
  })
  await onDesk(cast.as('checker').deskId, async (tx) => {
    await tx.source.update({ where: { id: source.id }, data: { readBy: 'older' } })
    await tx.statement.updateMany({ where: { sourceId: source.id }, data: { relayedInId: null } })
  })
  expect(tiesOf(await readToTheEnd(source.id))).toEqual([
    ...whole,
    'Ada Holm by null',
    'Piotr Wendell by null',
  ])
})
