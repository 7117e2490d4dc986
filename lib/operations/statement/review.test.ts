// Reviewing: confirming opens or joins a claim, and every step can be taken back to the end of what rests on it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, onDesk } from '#lib/db/client'
import { showClaim } from '#lib/db/claims'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import {
  addLink,
  claimOnRecord,
  must,
  mustAsk,
  refusalCode,
  report,
  sourceOnRecord,
} from '#lib/doors/testing/scene'
import { execute } from '#lib/kernel/execute'
import { getSpeaker } from '#lib/queries/speaker/get-speaker'
import { bringIn } from '../source/bring-in.ts'
import { withdrawSource } from '../source/withdraw-source.ts'
import { addSpeaker } from '../speaker/add-speaker.ts'
import { addStatement } from './add-statement.ts'
import { confirmStatement } from './confirm-statement.ts'
import { correctStatement } from './correct-statement.ts'
import { rejectStatement } from './reject-statement.ts'
import { reopenStatement } from './reopen-statement.ts'

let db: ClonedDatabase
let cast: Cast
let reports = 0
const text = () => `Report ${++reports}.\n\n${report}`

beforeAll(async () => {
  db = await cloneDatabase()
  process.env.ONRECORD_APP_DATABASE_URL = db.appUrl
  cast = await makeCast(db.ownerUrl)
})
afterAll(async () => {
  await closeDatabase()
  await db.drop()
})

const first = async (given = text()) => {
  const { statements, source } = await sourceOnRecord(cast.as('checker'), given)
  const [one, two] = statements
  if (!one || !two) throw new Error('the report has two statements')
  return { one, two, source }
}
const at = ({ id, version }: { id: string; version: number }) => ({ statementId: id, version })
const isOnRecord = (claimId: string) =>
  onDesk(
    cast.desk.id,
    async (tx) => (await tx.claim.findUniqueOrThrow({ where: { id: claimId } })).state === 'on-record',
  )

test('each quotation is its slice of the snapshot', async () => {
  const given = text()
  const { one, two } = await first(given)
  for (const statement of [one, two]) {
    expect(statement.quote).toBe(statement.content.map(([start, end]) => given.slice(start, end)).join(' … '))
  }
})

test('confirming makes the speaker that was found, and opens a claim with the words', async () => {
  const { one } = await first()
  const { statement, claim } = await must(confirmStatement, cast.as('checker'), at(one))
  expect(statement).toMatchObject({ state: 'confirmed', speaker: { name: 'Ada Holm' }, claimId: claim.id })
  expect(claim).toMatchObject({ tag: 'attributed', text: one.quote, flags: [] })
})

test('the same name later is the same speaker', async () => {
  const a = await must(confirmStatement, cast.as('checker'), at((await first()).one))
  const b = await must(confirmStatement, cast.as('checker'), at((await first()).one))
  expect(a.statement.speaker?.id).toBe(b.statement.speaker?.id)
})

test('confirming needs a speaker', async () => {
  const { one } = await first()
  const nameless = await must(correctStatement, cast.as('checker'), { ...at(one), speakerName: null })
  expect(await refusalCode(confirmStatement, cast.as('checker'), at(nameless))).toBe('needs-speaker')
})

test('a name that somebody replaced by hand is no other name of whom they chose', async () => {
  const checker = cast.as('checker')
  const [named, known] = ['Doris Vane', 'Ruth Calder'] as const
  const chosen = await must(addSpeaker, checker, { name: known })
  const saidBy = async (name: string) =>
    (await sourceOnRecord(checker, text().replaceAll('Ada Holm', name))).statements[0] ??
    expect.fail('nothing was found')
  const isOf = async (name: string) =>
    (await must(confirmStatement, checker, at(await saidBy(name)))).statement
  const mistaken = await saidBy(named)
  expect(mistaken.speaker).toEqual({ id: null, name: named })
  const by = { ...at(mistaken), speakerId: chosen.id }
  const { statement } = await must(confirmStatement, checker, by)
  const undone = await must(reopenStatement, checker, at(statement))
  expect(undone.speaker).toEqual({ id: chosen.id, name: known })
  const corrected = await must(correctStatement, checker, {
    ...{ ...at(await saidBy(named)), speakerId: chosen.id },
  })
  for (const one of [undone, corrected]) {
    const again = await must(confirmStatement, checker, at(one))
    expect(again.statement.speaker?.id).toBe(chosen.id)
  }
  expect((await mustAsk(getSpeaker, checker, { speakerId: chosen.id })).aliases).toEqual([])
  // Later matches are not misled: whoever bears the name is somebody else.
  expect((await isOf(named)).speaker).toMatchObject({ name: named })
  expect((await isOf(known)).speaker?.id).toBe(chosen.id)
})

test('confirming can join a claim that is there', async () => {
  const { one, two } = await first()
  const { claim } = await must(confirmStatement, cast.as('checker'), at(one))
  const joined = await must(confirmStatement, cast.as('checker'), { ...at(two), claimId: claim.id })
  expect(joined.claim).toMatchObject({ id: claim.id, number: claim.number })
  expect(joined.claim.statements.map(({ id }) => id).sort()).toEqual([one.id, two.id].sort())
})

test('undone, the claim that it opened goes out of sight; confirmed again, it is the same claim', async () => {
  const { one } = await first()
  const { statement, claim } = await must(confirmStatement, cast.as('checker'), at(one))
  const found = await must(reopenStatement, cast.as('checker'), at(statement))
  expect(found).toMatchObject({ state: 'found', claimId: null })
  expect(await isOnRecord(claim.id)).toBe(false)
  expect((await must(confirmStatement, cast.as('checker'), at(found))).claim.id).toBe(claim.id)
})

test('undone with evidence resting on it, the claim stays and is flagged', async () => {
  const { claim, statement } = await claimOnRecord(cast.as('checker'), text())
  await addLink(cast.as('checker'), claim.id)
  await must(reopenStatement, cast.as('checker'), at(statement))
  const flagged = await onDesk(cast.desk.id, (tx) => showClaim(tx, claim.id))
  expect(flagged).toMatchObject({ flags: ['needs-review'], flagReasons: [{ reason: 'statement-reopened' }] })
})

test('a rejection says why, and can be taken back', async () => {
  const { one } = await first()
  const rejected = await must(rejectStatement, cast.as('checker'), { ...at(one), reason: 'A title.' })
  expect(rejected).toMatchObject({ state: 'rejected', rejectedReason: 'A title.' })
  expect(await must(reopenStatement, cast.as('checker'), at(rejected))).toMatchObject({
    state: 'found',
    rejectedReason: null,
  })
})

test('a correction keeps what the machine had said, and puts what was confirmed back to found', async () => {
  const { one } = await first()
  const { statement } = await must(confirmStatement, cast.as('checker'), at(one))
  const [start, end] = one.content[0] ?? [0, 0]
  const corrected = await must(correctStatement, cast.as('checker'), {
    ...at(statement),
    content: [[start, end - 3]],
  })
  expect(corrected.state).toBe('found')
  const kept = await onDesk(cast.desk.id, (tx) =>
    tx.statementRevision.findMany({ where: { statementId: one.id } }),
  )
  expect(kept).toMatchObject([{ quote: one.quote, engine: one.engine, number: statement.version }])
})

test.each([
  ['not settable', { state: 'confirmed' }, 'invalid'],
  ['outside the text', { content: [[0, 9_999_999]] }, 'not-in-text'],
  ['no such speaker', { speakerId: '019ab000-0000-7000-8000-0000000000ff' }, 'missing'],
])('a correction that is %s is refused, and nothing is kept of it', async (_what, fields, code) => {
  const { one } = await first()
  expect(await refusalCode(correctStatement, cast.as('checker'), { ...at(one), ...fields })).toBe(code)
  const kept = await onDesk(cast.desk.id, (tx) =>
    tx.statementRevision.count({ where: { statementId: one.id } }),
  )
  expect(kept).toBe(0)
})

test('a missed statement is put on record by hand', async () => {
  const given = text()
  const { source } = await first(given)
  const words = 'The gates of the lower lock were shut on Friday'
  const start = given.indexOf(words)
  const added = await must(addStatement, cast.as('checker'), {
    snapshotId: source.snapshot.id,
    kind: 'indirect',
    content: [[start, start + words.length]],
    speakerName: 'Ada Holm',
  })
  expect(added).toMatchObject({ state: 'found', quote: words, rule: 'by-hand', engine: null })
})

test('the same text from the same publisher is one source, from another it is another', async () => {
  const given = text()
  const input = { text: given, publisher: 'Courier' }
  const one = await must(bringIn, cast.as('checker'), input)
  const again = await must(bringIn, cast.as('editor'), { ...input, title: 'Other title' })
  const other = await must(bringIn, cast.as('checker'), { ...input, publisher: 'Wire' })
  expect([one.isNew, again.isNew, other.isNew]).toEqual([true, false, true])
  expect(again.source.id).toBe(one.source.id)
  expect(other.source.id).not.toBe(one.source.id)
})

test('twenty of the same at once are one source', async () => {
  const input = { text: text(), publisher: 'Courier' }
  const all = await Promise.all(Array.from({ length: 20 }, () => must(bringIn, cast.as('checker'), input)))
  expect(new Set(all.map(({ source }) => source.id)).size).toBe(1)
  expect(all.filter(({ isNew }) => isNew)).toHaveLength(1)
})

test.each([
  ['nothing', '', 'empty-text'],
  ['white space', ' \n\t ', 'empty-text'],
  ['a NUL', 'a\u0000b', 'nul-in-text'],
  ['half a surrogate pair', 'a\ud800b', 'lone-surrogate'],
  ['more than the limit', 'x'.repeat(5_000_001), 'too-large'],
])('%s is refused', async (_what, given, code) => {
  expect(await refusalCode(bringIn, cast.as('checker'), { text: given })).toBe(code)
})

test('a withdrawn source takes no more confirmations, flags what rests on it, and makes room for the right one', async () => {
  const given = text()
  const { source, claim, statements } = await claimOnRecord(cast.as('checker'), given)
  await addLink(cast.as('checker'), claim.id)
  await must(withdrawSource, cast.as('editor'), {
    sourceId: source.id,
    version: source.version,
    reason: 'A parody.',
  })
  const [, second] = statements
  if (!second) throw new Error('the report has two statements')
  expect(await refusalCode(confirmStatement, cast.as('checker'), at(second))).toBe('source-withdrawn')
  expect(await onDesk(cast.desk.id, (tx) => showClaim(tx, claim.id))).toMatchObject({
    flags: ['needs-review'],
  })
  expect((await must(bringIn, cast.as('checker'), { text: given })).isNew).toBe(true)
})

test('fifty confirm one statement at once: one succeeds, forty-nine get the present state', async () => {
  const { one } = await first()
  const all = await Promise.all(
    Array.from({ length: 50 }, () => execute(confirmStatement, cast.as('checker'), at(one))),
  )
  expect(all.filter(({ ok }) => ok)).toHaveLength(1)
  const refused = all.flatMap((answer) => (answer.ok ? [] : [answer.refusal]))
  expect(refused).toHaveLength(49)
  for (const refusal of refused)
    expect(refusal).toMatchObject({ kind: 'conflict', current: { state: 'confirmed' } })
  const events = await onDesk(cast.desk.id, (tx) =>
    tx.auditEvent.count({ where: { subject: `statement:${one.id}`, operation: 'statement.confirm' } }),
  )
  expect(events).toBe(1)
})
