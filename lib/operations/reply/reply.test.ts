// The right of reply, on the database: whom the desk asked, what they answered, and what is refused on the way.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, onDesk } from '#lib/db/client'
import { onConnection } from '#lib/db/connection'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { claimOnRecord, must, mustAsk, refusalCode } from '#lib/doors/testing/scene'
import { execute } from '#lib/kernel/execute'
import { addContact } from '#lib/operations/speaker/add-contact'
import { addSpeaker } from '#lib/operations/speaker/add-speaker'
import { mendContact } from '#lib/operations/speaker/mend-contact'
import { mergeSpeakers } from '#lib/operations/speaker/merge-speakers'
import { removeContact } from '#lib/operations/speaker/remove-contact'
import { reopenStatement } from '#lib/operations/statement/reopen-statement'
import { getClaim } from '#lib/queries/claim/get-claim'
import { waitingCounts } from '#lib/queries/desk/waiting-counts'
import { listReplies } from '#lib/queries/reply/list-replies'
import { listContacts } from '#lib/queries/speaker/list-contacts'
import { askForReply } from './ask-for-reply.ts'
import { draftRequest } from './draft-request.ts'
import { extendRequest } from './extend-request.ts'
import { noteNoAnswer } from './note-no-answer.ts'
import { recordAnswer } from './record-answer.ts'
import { setTemplate } from './set-template.ts'
import { withdrawRequest } from './withdraw-request.ts'

let db: ClonedDatabase
let cast: Cast
let reports = 0
const text = () => `Report ${++reports}.\n\n“The gates were shut at noon,” said Ada Holm, who keeps them.\n`

beforeAll(async () => {
  delete process.env.SMTP_URL
  db = await cloneDatabase()
  process.env.ONRECORD_APP_DATABASE_URL = db.appUrl
  cast = await makeCast(db.ownerUrl)
})
afterAll(async () => {
  await closeDatabase()
  await db.drop()
})

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
const checker = () => cast.as('checker')
const asking = (claimId: string, over: object = {}) => ({
  ...{ claimId, to: 'Ada Holm', way: 'telephone' as const, dueAt: inHours(24) },
  ...over,
})
async function asked(over: object = {}) {
  const { claim, statement } = await claimOnRecord(checker(), text())
  const reply = await must(askForReply, checker(), asking(claim.id, over))
  return { claim, statement, reply, on: { replyId: reply.id, version: reply.version } }
}
/** As if so many hours had passed since it was asked. */
async function later(replyId: string, hours: number) {
  await onConnection(db.ownerUrl, async (owner) => {
    await owner.query('ALTER TABLE reply_request DISABLE TRIGGER reply_request_is_kept')
    await owner.query(
      `UPDATE reply_request SET asked_at = asked_at - $2 * interval '1 hour', due_at = due_at - $2 * interval '1 hour' WHERE id = $1`,
      [replyId, hours],
    )
    await owner.query('ALTER TABLE reply_request ENABLE TRIGGER reply_request_is_kept')
  })
}

test('a mail from somebody’s own mailbox is on record as asked, and none goes out', async () => {
  const { reply } = await asked({ way: 'email', ownMail: true, askedAt: inHours(-2) })
  expect(reply).toMatchObject({ way: 'email', state: 'asked', mail: { state: 'none', error: null } })
})

test('asked by telephone, answered, and both stand on the claim', async () => {
  const { claim, reply, on } = await asked({ askedAt: inHours(-2), timeZone: 'Europe/London' })
  expect(reply).toMatchObject({ state: 'asked', overdue: false, mail: { state: 'none' } })
  expect(reply.text).toContain('“The gates were shut at noon,”')
  const answered = await must(recordAnswer, checker(), {
    ...{ ...on, answer: ' The clock was right. ', way: 'in person', answeredAt: inHours(-1) },
  })
  expect(answered).toMatchObject({
    state: 'answered',
    answer: 'The clock was right.',
    answeredWay: 'in person',
  })
  const { replies } = await mustAsk(getClaim, cast.as('viewer'), { claimId: claim.id })
  expect(replies).toEqual([answered])
})

test('an answer is put right, what stood there before stays, and whoever declined may answer after all', async () => {
  const { reply, on } = await asked({ askedAt: inHours(-2) })
  const recorded = await must(recordAnswer, checker(), { ...on, state: 'declined', way: 'telephone' })
  expect(recorded.state).toBe('declined')
  const answer = (version: number, words: string) =>
    must(recordAnswer, cast.as('editor'), { ...on, version, answer: words, way: 'letter' })
  expect(await answer(2, 'The clock was wright.')).toMatchObject({ state: 'answered', answeredWay: 'letter' })
  expect(await answer(3, 'The clock was right.')).toMatchObject({
    ...{ answer: 'The clock was right.', recordedBy: { id: cast.as('editor').id } },
  })
  const { deskId } = checker()
  const kept = await onDesk(
    deskId,
    (tx) =>
      tx.$queryRaw<{ was: string | null }[]>`
      SELECT before->>'answer' AS was FROM row_change
      WHERE table_name = 'reply_request' AND row_key->>'id' = ${reply.id} AND before ? 'answer' ORDER BY id`,
  )
  expect(kept.at(-1)).toEqual({ was: 'The clock was wright.' })
  await expect(
    onDesk(deskId, (tx) =>
      tx.replyRequest.update({
        where: { id: reply.id },
        data: {
          state: 'asked',
          answer: null,
          answeredAt: null,
          answeredWay: null,
          recordedBy: null,
          recordedAt: null,
        },
      }),
    ),
  ).rejects.toThrow('not unmade')
  const { on: other } = await asked()
  await must(withdrawRequest, checker(), { ...other, reason: 'Wrong office.' })
  const late = { ...other, version: 2, answer: 'Or not.', way: 'letter' as const }
  expect(await refusalCode(recordAnswer, checker(), late)).toBe('state')
})

test.each([
  ['asked in the future', { askedAt: inHours(1) }, 'not-yet'],
  ['due in the past', { dueAt: inHours(-1), askedAt: inHours(-2) }, 'due-passed'],
  ['by a mail that nothing can send', { way: 'email', address: 'ada@holm.example' }, 'mail-not-set-up'],
  ['to a name of two lines', { to: 'Ada\r\nBcc: all@press.example' }, 'invalid'],
  ['about a speaker who is not there', { speakerId: '019ab000-0000-7000-8000-000000000008' }, 'missing'],
  ['by a contact who is not there', { contactId: '019ab000-0000-7000-8000-000000000008' }, 'missing'],
])('nobody is asked %s', async (_what, over, code) => {
  const { claim } = await claimOnRecord(checker(), text())
  expect(await refusalCode(askForReply, checker(), asking(claim.id, over))).toBe(code)
  expect((await mustAsk(listReplies, checker(), { claim: claim.id })).items).toEqual([])
})

test('nobody is asked about a claim that went out of sight; one with a request does not go', async () => {
  const { claim, statement } = await claimOnRecord(checker(), text())
  await must(reopenStatement, checker(), { statementId: statement.id, version: statement.version })
  expect(await refusalCode(askForReply, checker(), asking(claim.id))).toBe('missing')
  const kept = await asked()
  const { id, version } = kept.statement
  await must(reopenStatement, checker(), { statementId: id, version })
  const { flags } = await mustAsk(getClaim, checker(), { claimId: kept.claim.id })
  expect(flags).toEqual(['needs-review'])
})

test('an answer is dated after its request, and not in the future', async () => {
  const { on } = await asked({ askedAt: inHours(-2) })
  const answer = { ...on, answer: 'No.', way: 'telephone' as const }
  const code = (answeredAt: string) => refusalCode(recordAnswer, checker(), { ...answer, answeredAt })
  expect(await code(inHours(-3))).toBe('reply-before-request')
  expect(await code(inHours(1))).toBe('not-yet')
  expect(await refusalCode(recordAnswer, checker(), { ...answer, answer: null })).toBe('invalid')
  expect(await must(recordAnswer, checker(), { ...answer, state: 'declined', answer: null })).toMatchObject({
    ...{ state: 'declined', answer: null },
  })
})

test('overdue once its time has passed: listed, counted, noted, and answered late', async () => {
  const { reply, on } = await asked({ to: 'Late' })
  expect(await refusalCode(noteNoAnswer, checker(), on)).toBe('not-due-yet')
  const before = await mustAsk(waitingCounts, checker(), {})
  await later(reply.id, 48)
  const overdue = await mustAsk(listReplies, cast.as('viewer'), { state: 'overdue' })
  expect(overdue.items).toMatchObject([{ id: reply.id, overdue: true, claim: { tag: 'attributed' } }])
  expect((await mustAsk(waitingCounts, checker(), {})).waiting).toBe(before.waiting + 1)
  expect(await must(noteNoAnswer, checker(), on)).toMatchObject({ state: 'unanswered', overdue: false })
  expect((await mustAsk(listReplies, checker(), { state: 'overdue' })).items).toEqual([])
  const late = { replyId: reply.id, version: 2, answer: 'Sorry, we were at sea.', way: 'message' as const }
  expect(await must(recordAnswer, checker(), late)).toMatchObject({ state: 'answered' })
})

test('more time is later time', async () => {
  const { on, reply } = await asked()
  expect(await refusalCode(extendRequest, checker(), { ...on, dueAt: inHours(-1) })).toBe('due-passed')
  expect(await refusalCode(extendRequest, checker(), { ...on, dueAt: inHours(1) })).toBe('due-not-later')
  const dueAt = inHours(72)
  expect(await must(extendRequest, checker(), { ...on, dueAt })).toMatchObject({ dueAt, version: 2 })
  const old = await execute(withdrawRequest, checker(), { ...on, reason: 'Wrong office.' })
  expect(old).toMatchObject({ ok: false, refusal: { code: 'version', current: { id: reply.id, dueAt } } })
})

test('of two who record at once one succeeds, and the other sees what stands', async () => {
  const { on } = await asked()
  const answers = await Promise.all(
    ['Yes.', 'No.'].map((answer) => execute(recordAnswer, checker(), { ...on, answer, way: 'telephone' })),
  )
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { current: { state: 'answered' } } })
})

test('a request or an answer once on record is changed by nobody, not even in the database', async () => {
  const { on } = await asked()
  await must(withdrawRequest, checker(), { ...on, reason: 'Wrong office.' })
  const tried = (sql: string) =>
    onDesk(cast.desk.id, (tx) => tx.$executeRawUnsafe(sql)).then(() => 'done', String)
  expect(await tried(`UPDATE reply_request SET text = 'other' WHERE id = '${on.replyId}'`)).toMatch(/42501/)
  expect(await tried(`UPDATE reply_request SET state = 'asked' WHERE id = '${on.replyId}'`)).toMatch(
    /42501|23514/,
  )
  expect(await tried(`DELETE FROM reply_request WHERE id = '${on.replyId}'`)).toMatch(/42501/)
  expect(await tried(`DELETE FROM speaker_contact`)).toMatch(/42501/)
})

test('the history tells of a request without a word of it', async () => {
  const secret = 'The keeper’s own number'
  const { claim } = await asked({ to: secret, address: secret, text: secret })
  const lines = await onDesk(cast.desk.id, (tx) =>
    tx.auditEvent.findMany({ where: { operation: 'reply.ask', subject: `claim:${claim.id}` } }),
  )
  expect(lines).toHaveLength(1)
  expect(JSON.stringify(lines.map(({ line }) => line))).not.toContain(secret)
})

test('the desk’s template writes the request; places that nothing fills are refused', async () => {
  const { claim } = await claimOnRecord(checker(), text())
  const template = {
    version: 1,
    subject: 'From {desk}',
    text: '{speaker}: {claim} by {due} to {person}',
    replyTo: null,
  }
  expect(await refusalCode(setTemplate, checker(), template)).toBe('forbidden')
  const wrong = await execute(setTemplate, cast.as('editor'), { ...template, text: '{name} {claim}' })
  expect(wrong).toMatchObject({
    ok: false,
    refusal: { code: 'unknown-placeholder', params: { names: '{name}' } },
  })
  const kept = await must(setTemplate, cast.as('editor'), template)
  expect(await refusalCode(setTemplate, cast.as('editor'), template)).toBe('version')
  const draft = {
    claimId: claim.id,
    to: 'Ada {claim} Holm',
    dueAt: '2125-07-01T16:00:00Z',
    timeZone: 'Europe/London',
  }
  const written = await must(draftRequest, checker(), draft)
  expect(written.subject).toBe('From Tidewater desk')
  expect(written.text).toMatch(/^Ada \{claim\} Holm: “The gates were shut at noon,” by /)
  // Whether a comma follows the weekday is the platform's to say.
  expect(written.text).toMatch(/Sunday,? 1 July 2125 at 17:00 BST to Tidewater desk checker$/)
  await must(setTemplate, cast.as('editor'), {
    version: kept.version,
    subject: null,
    text: null,
    replyTo: null,
  })
})

test('a contact is added, mended, removed from sight and kept; it goes with its speaker', async () => {
  const { statement, claim } = await claimOnRecord(checker(), text())
  const speakerId = statement.speaker?.id ?? ''
  const fields = { speakerId, name: 'Press office', way: 'email' as const, address: 'press@harbour.example' }
  expect(await refusalCode(addContact, checker(), { ...fields, address: 'no address' })).toBe('invalid')
  const contact = await must(addContact, checker(), fields)
  const on = { contactId: contact.id, version: contact.version }
  expect(await refusalCode(mendContact, checker(), { ...on, address: '020 7946' })).toBe('invalid')
  const mended = await must(mendContact, checker(), { ...on, way: 'telephone', address: '020 7946' })
  const other = await must(addSpeaker, checker(), { name: `Bo Tarn ${++reports}` })
  const byContact = { contactId: contact.id, speakerId: other.id }
  expect(await refusalCode(askForReply, checker(), asking(claim.id, byContact))).toBe('contact-of-another')
  await must(mergeSpeakers, cast.as('editor'), { speakerId, version: 1, into: other.id })
  const reply = await must(askForReply, checker(), asking(claim.id, byContact))
  expect(reply).toMatchObject({ speakerId: other.id, contactId: contact.id })
  await must(removeContact, checker(), { contactId: contact.id, version: mended.version })
  expect(await refusalCode(askForReply, checker(), asking(claim.id, byContact))).toBe('contact-removed')
  expect(await refusalCode(mendContact, checker(), { contactId: contact.id, version: 3, name: 'x' })).toBe(
    'state',
  )
  const shown = await mustAsk(listContacts, checker(), { speakerId: other.id })
  const all = await mustAsk(listContacts, checker(), { speakerId: other.id, removed: '1' })
  expect([shown.items, all.items]).toMatchObject([[], [{ removed: { by: { id: checker().id } } }]])
})
