// The history as editors read it: filtered, opened to before and after, handed over line by line, and verified.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, onDesk } from '#lib/db/client'
import { onConnection } from '#lib/db/connection'
import { chainHash, firstHash } from '#lib/db/history'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { verifyDesk } from '#lib/db/verify-desk'
import { historyLinesFile } from '#lib/doors/history-stream'
import { must, mustAsk, proposalOnRecord } from '#lib/doors/testing/scene'
import { ask } from '#lib/kernel/ask'
import { editClaim } from '#lib/operations/claim/edit-claim'
import { saveHandbook } from '#lib/operations/handbook/save-handbook'
import { finishVerifying } from '#lib/operations/history/finish-verifying'
import { verifyHistory } from '#lib/operations/history/verify-history'
import { getClaim } from '#lib/queries/claim/get-claim'
import { claimPast } from '#lib/queries/claim/claim-past'
import { systemActor } from '#lib/doors/jobs/system-actor'
import type { ClaimView } from '#lib/record/claim'
import { hiddenColumns } from '#lib/record/columns'
import messages from '#messages/en.json' with { type: 'json' }
import { historyChange } from './history-change.ts'
import { listHistory } from './list-history.ts'

let db: ClonedDatabase
let cast: Cast
let claim: ClaimView
const becomes = 'The gates were shut at one.'

beforeAll(async () => {
  db = await cloneDatabase()
  process.env.ONRECORD_APP_DATABASE_URL = db.appUrl
  cast = await makeCast(db.ownerUrl)
  const made = await proposalOnRecord(cast.as('checker'))
  claim = await mustAsk(getClaim, cast.as('checker'), { claimId: made.claim.id })
  await must(editClaim, cast.secondEditor, { claimId: claim.id, version: claim.version, text: becomes })
})
afterAll(async () => {
  await closeDatabase()
  await db.drop()
})

const operations = async (filter: object) =>
  (await mustAsk(listHistory, cast.as('editor'), filter)).items.map(({ operation }) => operation)

test('each filter leaves the lines that it says, and together fewer', async () => {
  const all = await operations({})
  expect(all).toEqual([
    'claim.edit',
    'decision.propose',
    'evidence.add',
    'statement.confirm',
    'source.bring-in',
  ])
  expect(await operations({ actor: cast.secondEditor.id })).toEqual(['claim.edit'])
  expect(await operations({ operation: 'decision' })).toEqual(['decision.propose'])
  expect(await operations({ operation: 'evidence.add' })).toEqual(['evidence.add'])
  expect(await operations({ subject: 'source' })).toEqual(['source.bring-in'])
  expect(await operations({ subject: `claim:${claim.id}` })).toEqual([
    'claim.edit',
    'decision.propose',
    'evidence.add',
  ])
  expect(await operations({ q: 'shut at ONE' })).toEqual(['claim.edit', 'decision.propose', 'evidence.add'])
  expect(await operations({ q: '100% nowhere_' })).toEqual([])
  const { items } = await mustAsk(listHistory, cast.as('editor'), {})
  const [newest, , third] = items
  expect(await operations({ from: third?.at, until: third?.at })).toContain('evidence.add')
  expect(await operations({ from: newest?.at, subject: 'source' })).toEqual([])
  expect(await operations({ seq: third?.seq })).toEqual(all.slice(2))
})

test('pages follow each other without a gap, whatever is filtered', async () => {
  const seen: number[] = []
  for (let cursor: string | undefined; ;) {
    const page = await mustAsk(listHistory, cast.as('editor'), {
      limit: 2,
      q: 'gates',
      ...(cursor && { cursor }),
    })
    seen.push(...page.items.map(({ seq }) => seq))
    if (page.next === null) break
    cursor = page.next
  }
  const whole = await mustAsk(listHistory, cast.as('editor'), { q: 'gates' })
  expect(seen).toEqual(whole.items.map(({ seq }) => seq))
})

test('a line opens to what it changed: before and after, ids as the desk calls them', async () => {
  const { items } = await mustAsk(listHistory, cast.as('editor'), {})
  const edit = await mustAsk(historyChange, cast.as('editor'), { seq: items[0]?.seq ?? 0 })
  const words = edit.rows?.find(({ noun }) => noun === 'claim')
  expect(words?.fields).toEqual([{ name: 'text', look: 'words', before: claim.text, after: becomes }])
  // The edit made the open proposal void: that is a change of the same line.
  const decision = edit.rows?.find(({ noun }) => noun === 'decision')
  expect(decision?.fields).toEqual(
    expect.arrayContaining([
      { name: 'state', look: 'value', before: 'open', after: 'void' },
      { name: 'decided_by', look: 'name', before: null, after: cast.secondEditor.name },
    ]),
  )
  const proposal = await mustAsk(historyChange, cast.as('editor'), { seq: items[1]?.seq ?? 0 })
  const named = proposal.rows?.find(({ noun }) => noun === 'decision_evidence')
  expect(named).toMatchObject({ kind: 'insert' })
  expect(named?.fields).toContainEqual({
    ...{ name: 'evidence_id', look: 'name', before: null },
    after: 'https://harbour.example/log',
  })
})

test('every table whose changes are kept, and every column of it that is shown, has a name for people', async () => {
  const columns = await onConnection(db.ownerUrl, (owner) =>
    owner.query<{ noun: string; name: string }>(
      `SELECT c.relname AS noun, a.attname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       WHERE t.tgname = 'keep_change'`,
    ),
  )
  const { tables, fields } = messages.history
  const nameless = columns.filter(
    ({ noun, name }) => !(noun in tables) || !(name in fields || hiddenColumns.has(name)),
  )
  expect(nameless).toEqual([])
})

test('the questions of a handbook are shown by their words', async () => {
  const questions = [{ tag: 'verified' as const, text: 'Who saw it?', must: true }]
  await must(saveHandbook, cast.as('editor'), { questions, note: 'First.' })
  const [line] = (await mustAsk(listHistory, cast.as('editor'), { operation: 'handbook' })).items
  expect(line?.subject).toMatchObject({ kind: 'handbook', number: 1, label: 'First.' })
  const { rows } = await mustAsk(historyChange, cast.as('editor'), { seq: line?.seq ?? 0 })
  const field = rows?.[0]?.fields.find(({ name }) => name === 'questions')
  expect(field).toMatchObject({ look: 'words', after: expect.stringMatching(/^Who saw it\?/) })
})

test('a line from before changes were kept says so', async () => {
  await onConnection(db.ownerUrl, async (owner) => {
    await owner.query('ALTER TABLE audit_event DISABLE TRIGGER append_only')
    await owner.query("UPDATE audit_event SET change_id = NULL WHERE operation = 'source.bring-in'")
    await owner.query('ALTER TABLE audit_event ENABLE TRIGGER append_only')
  })
  const { items } = await mustAsk(listHistory, cast.as('editor'), { operation: 'source' })
  expect(await mustAsk(historyChange, cast.as('editor'), { seq: items[0]?.seq ?? 0 })).toMatchObject({
    rows: null,
  })
})

test('the claim is shown as it stood, and why it is not where it did not', async () => {
  const viewer = cast.as('viewer')
  const { lines } = await mustAsk(claimPast, viewer, { claimId: claim.id, at: new Date().toISOString() })
  const at = (operation: string) => lines.find((line) => line.operation === operation)?.at ?? ''
  const then = await mustAsk(getClaim, viewer, { claimId: claim.id, at: at('decision.propose') })
  expect(then).toEqual(claim)
  expect((await mustAsk(getClaim, viewer, { claimId: claim.id, at: at('claim.edit') })).text).toBe(becomes)
  const before = await mustAsk(claimPast, viewer, { claimId: claim.id, at: at('source.bring-in') })
  expect(before).toMatchObject({ claim: null, absent: 'not-yet', now: { text: becomes } })
  const early = await ask(getClaim, viewer, { claimId: claim.id, at: at('source.bring-in') })
  expect(early).toMatchObject({ ok: false, refusal: { code: 'missing' } })
})

test('changes before the keeping of rows are not made up', async () => {
  await onConnection(db.ownerUrl, (owner) =>
    owner.query(
      "UPDATE _prisma_migrations SET finished_at = now() + interval '1 hour' WHERE migration_name LIKE '%row_changes'",
    ),
  )
  const viewer = cast.as('viewer')
  const at = new Date().toISOString()
  expect(await mustAsk(claimPast, viewer, { claimId: claim.id, at })).toMatchObject({
    claim: null,
    absent: 'not-kept',
  })
  expect(await ask(getClaim, viewer, { claimId: claim.id, at })).toMatchObject({
    refusal: { code: 'not-kept' },
  })
  await onConnection(db.ownerUrl, (owner) =>
    owner.query(
      "UPDATE _prisma_migrations SET finished_at = started_at WHERE migration_name LIKE '%row_changes'",
    ),
  )
})

test('what is handed over proves itself: every line hashes to its hash, each after the one before', async () => {
  const file = await historyLinesFile(cast.as('editor'), { limit: 2 })
  if (!file.ok) throw new Error(file.refusal.code)
  let text = ''
  for await (const part of file.value) text += part
  const lines = text
    .trim()
    .split('\n')
    .map((line): { line: string; previousHash: string; hash: string } => JSON.parse(line))
  let previous = firstHash
  for (const { line, previousHash, hash } of lines) {
    expect(previousHash).toBe(previous)
    expect(chainHash(previousHash, line)).toBe(hash)
    previous = hash
  }
  const { chain } = await mustAsk(listHistory, cast.as('editor'), {})
  expect([lines.length, previous]).toEqual([chain.length, chain.head])
  expect(await historyLinesFile(cast.as('checker'), {})).toMatchObject({
    ok: false,
    refusal: { code: 'forbidden' },
  })
})

test('verifying is one job at a time, and how the chain was found is a line of it', async () => {
  const editor = cast.as('editor')
  const { job } = await must(verifyHistory, editor, {})
  expect(await must(verifyHistory, cast.as('admin'), {})).toEqual({ job })
  const told: number[] = []
  const walk = { begin: async () => true, onWay: async (lines: number) => void told.push(lines) }
  const found = await verifyDesk(cast.desk.id, walk)
  const { chain } = await mustAsk(listHistory, editor, {})
  expect(found).toEqual({ lines: chain.length, head: chain.head })
  expect(told).toEqual([chain.length])
  await must(finishVerifying, systemActor(cast.desk.id), {
    jobId: job.id,
    lines: chain.length,
    head: chain.head,
  })
  const after = await mustAsk(listHistory, editor, {})
  expect(after.chain.verified).toMatchObject({ by: editor.name, whole: true })

  await onConnection(db.ownerUrl, async (owner) => {
    await owner.query('ALTER TABLE audit_event DISABLE TRIGGER append_only')
    await owner.query(
      "UPDATE audit_event SET line = replace(line, 'edit', 'exit') WHERE operation = 'claim.edit'",
    )
    await owner.query('ALTER TABLE audit_event ENABLE TRIGGER append_only')
  })
  const seq = after.items.find(({ operation }) => operation === 'claim.edit')?.seq
  expect((await verifyDesk(cast.desk.id, walk))?.wrong).toEqual({ seq, what: 'changed-line' })
})

test('a list takes as many queries for many lines as for few', async () => {
  const count = async (limit: number) => {
    let queries = 0
    await onDesk(cast.desk.id, async (tx) => {
      const counting = new Proxy(tx, {
        get(target, name, receiver) {
          queries += 1
          return Reflect.get(target, name, receiver)
        },
      })
      await listHistory.read(
        { tx: counting, actor: cast.as('editor'), now: new Date() },
        listHistory.input.parse({ limit }),
      )
    })
    return queries
  }
  expect(await count(200)).toBe(await count(1))
})
