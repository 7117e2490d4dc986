// Claims joined and split: what moves, what is void, what is flagged, and the way back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, onDesk } from '#lib/db/client'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { verifyHistory } from '#lib/db/verify-history'
import {
  addLink,
  claimOnRecord,
  must,
  mustAsk,
  proposalOnRecord,
  refusalCode,
} from '#lib/doors/testing/scene'
import { ask } from '#lib/kernel/ask'
import { approveDecision } from '#lib/operations/decision/approve-decision'
import { confirmStatement } from '#lib/operations/statement/confirm-statement'
import { askForReply } from '#lib/operations/reply/ask-for-reply'
import { extendRequest } from '#lib/operations/reply/extend-request'
import { recordAnswer } from '#lib/operations/reply/record-answer'
import { mergeSpeakers } from '#lib/operations/speaker/merge-speakers'
import { rejectStatement } from '#lib/operations/statement/reject-statement'
import { reopenStatement } from '#lib/operations/statement/reopen-statement'
import { claimPage } from '#lib/queries/claim/claim-page'
import { claimPast } from '#lib/queries/claim/claim-past'
import { getClaim } from '#lib/queries/claim/get-claim'
import { listReplies } from '#lib/queries/reply/list-replies'
import type { ClaimView } from '#lib/record/claim'
import { addEvidence } from './add-evidence.ts'
import { joinClaims } from './join-claims.ts'
import { opposeClaims } from './oppose-claims.ts'
import { splitClaim } from './split-claim.ts'

let db: ClonedDatabase
let cast: Cast
let reports = 0
const text = () => `Report ${++reports}.\n\n“The gates were shut at noon,” said Ada Holm.\n`

beforeAll(async () => {
  db = await cloneDatabase()
  process.env.ONRECORD_APP_DATABASE_URL = db.appUrl
  cast = await makeCast(db.ownerUrl)
})
afterAll(async () => {
  await closeDatabase()
  await db.drop()
})

const made = async () => (await claimOnRecord(cast.as('checker'), text())).claim
const now = (claimId: string) => mustAsk(getClaim, cast.as('viewer'), { claimId })
const ids = (claim: ClaimView) => claim.statements.map(({ id }) => id)
const join = async (claimId: string, into: string) =>
  must(joinClaims, cast.as('editor'), { claimId, version: (await now(claimId)).version, into })

async function verified(): Promise<ClaimView> {
  const { decision } = await proposalOnRecord(cast.as('checker'), text())
  const at = { decisionId: decision.id, version: decision.version }
  return (await must(approveDecision, cast.as('editor'), at)).claim
}

test('joined: statements, evidence and oppositions are the other’s, and splitting brings all of it back', async () => {
  const [bare, other, third] = [await made(), await verified(), await made()]
  await addLink(cast.as('checker'), bare.id, { from: 'Tide Office', url: 'https://tide.example/' })
  const one = await now(bare.id)
  await must(opposeClaims, cast.as('checker'), { id: one.id, claimId: third.id })
  const joined = await join(one.id, other.id)
  expect(new Set(ids(joined))).toEqual(new Set([...ids(one), ...ids(other)]))
  expect(new Set(joined.evidence.map(({ id }) => id))).toEqual(
    new Set([...one.evidence, ...other.evidence].map(({ id }) => id)),
  )
  expect(joined.tag).toBe('verified')
  expect(joined.opposed.map(({ id }) => id)).toEqual([third.id])
  expect(joined.flagReasons).toMatchObject([
    { reason: 'claims-joined', changes: [{ what: 'claim', before: one.text, after: other.text }] },
  ])
  expect(
    await refusalCode(joinClaims, cast.as('editor'), { claimId: one.id, version: 1, into: other.id }),
  ).toBe('missing')
  const { history } = await mustAsk(claimPage, cast.as('editor'), { claimId: other.id })
  expect(history.map(({ operation }) => operation)).toEqual(
    expect.arrayContaining(['claim.join', 'decision.approve']),
  )
  expect(history.find(({ operation }) => operation === 'claim.join')).toMatchObject({
    ...{ subject: { id: one.id, label: one.text }, into: { id: other.id, label: other.text } },
  })

  const back = await must(splitClaim, cast.as('editor'), {
    claimId: other.id,
    version: joined.version,
    statementIds: ids(one),
  })
  expect(back.made).toMatchObject({ id: one.id, number: one.number, tag: 'attributed', text: one.text })
  expect(ids(back.made)).toEqual(ids(one))
  expect(back.made.evidence.map(({ id }) => id)).toEqual(one.evidence.map(({ id }) => id))
  expect(back.made.flagReasons).toEqual([])
  expect(back.claim.flagReasons).toMatchObject([{ reason: 'claims-joined' }, { reason: 'claim-split' }])
  expect(ids(back.claim)).toEqual(ids(other))
  expect(back.claim.evidence.map(({ id }) => id)).toEqual(other.evidence.map(({ id }) => id))
})

test('a tag that two decided is not lost by joining it away', async () => {
  const [one, other, decided] = [await verified(), await made(), await verified()]
  const { version } = await now(one.id)
  for (const into of [other.id, decided.id])
    expect(await refusalCode(joinClaims, cast.as('editor'), { claimId: one.id, version, into })).toBe(
      'tag-would-be-lost',
    )
  expect((await now(one.id)).tag).toBe('verified')
  expect((await join(other.id, one.id)).tag).toBe('verified')
})

test('of a claim that was joined it is said into which, also where that one was joined in turn', async () => {
  const [one, other, third] = [await made(), await made(), await made()]
  const asked = async () => ask(getClaim, cast.as('viewer'), { claimId: one.id })
  await join(one.id, other.id)
  expect(await asked()).toMatchObject({
    refusal: { kind: 'missing', code: 'joined', into: other.id, number: other.number },
  })
  await join(other.id, third.id)
  for (const query of [getClaim, claimPage])
    expect(
      await ask<typeof query.input, typeof query.output>(query, cast.as('viewer'), { claimId: one.id }),
    ).toMatchObject({
      refusal: { kind: 'missing', code: 'joined', into: third.id, number: third.number },
    })
})

test('a statement that never was a claim of its own opens one', async () => {
  const [one, other] = [await made(), await made()]
  const joined = await join(one.id, other.id)
  const part = await must(splitClaim, cast.as('editor'), {
    claimId: other.id,
    version: joined.version,
    statementIds: ids(other),
  })
  expect(part.made.id).not.toBe(one.id)
  expect(part.made).toMatchObject({ tag: 'attributed', flags: [], text: other.statements[0]?.quote })
  const again = await join(part.made.id, other.id)
  expect(new Set(ids(again))).toEqual(new Set(ids(joined)))
})

test('what is proposed for either is void', async () => {
  const [one, other] = [
    await proposalOnRecord(cast.as('checker'), text()),
    await proposalOnRecord(cast.as('checker'), text()),
  ]
  const joined = await join(one.claim.id, other.claim.id)
  expect(joined.decisions.map(({ state }) => state)).toEqual(['void'])
  const at = { decisionId: one.decision.id, version: 2 }
  expect(await refusalCode(approveDecision, cast.as('editor'), at)).toBe('state')
})

test('two that rest on each other by way of a third are not one, nor does a statement close the circle', async () => {
  const [one, between, last] = [await made(), await made(), await made()]
  const rests = (on: ClaimView, of: ClaimView) =>
    must(addEvidence, cast.as('checker'), {
      claimId: on.id,
      evidence: { kind: 'statement', statementId: ids(of)[0] ?? '', side: 'supports', from: 'Holm' },
    })
  await rests(one, between)
  await rests(between, last)
  const { version } = await now(one.id)
  expect(await refusalCode(joinClaims, cast.as('editor'), { claimId: one.id, version, into: last.id })).toBe(
    'circular-evidence',
  )
  const [statement] = last.statements
  const at = { statementId: statement?.id ?? '', version: statement?.version ?? 0 }
  const reopened = await must(reopenStatement, cast.as('checker'), at)
  const again = { ...at, version: reopened.version, claimId: one.id }
  expect(await refusalCode(confirmStatement, cast.as('checker'), again)).toBe('circular-evidence')
})

test('with itself, with what it contests, with its own evidence, with what is not there', async () => {
  const [one, other, third] = [await made(), await made(), await made()]
  await must(opposeClaims, cast.as('checker'), { id: one.id, claimId: other.id })
  await must(addEvidence, cast.as('checker'), {
    claimId: one.id,
    evidence: { kind: 'statement', statementId: ids(third)[0] ?? '', side: 'supports', from: 'Holm' },
  })
  const { version } = await now(one.id)
  const refusedInto = (into: string) =>
    refusalCode(joinClaims, cast.as('editor'), { claimId: one.id, version, into })
  expect(await refusedInto(one.id)).toBe('same-claim')
  expect(await refusedInto(other.id)).toBe('opposing-claims')
  expect(await refusedInto(third.id)).toBe('own-evidence')
  expect(await refusedInto('019ab000-0000-7000-8000-0000000000ff')).toBe('missing')
  const elsewhere = (await claimOnRecord(cast.elsewhere('checker'), text())).claim
  expect(await refusedInto(elsewhere.id)).toBe('missing')
})

test('splitting none, all, or another’s', async () => {
  const [one, other, third] = [await made(), await made(), await made()]
  const joined = await join(one.id, other.id)
  const refusedOf = (statementIds: string[]) =>
    refusalCode(splitClaim, cast.as('editor'), { claimId: other.id, version: joined.version, statementIds })
  expect(await refusedOf([])).toBe('invalid')
  expect(await refusedOf(ids(joined))).toBe('split-leaves-none')
  expect(await refusedOf(ids(third))).toBe('statement-of-another-claim')
  const [statement] = other.statements
  await must(rejectStatement, cast.as('checker'), {
    statementId: statement?.id ?? '',
    version: statement?.version ?? 0,
    reason: 'A title.',
  })
  const { version } = await now(other.id)
  for (const statementIds of [ids(one), ids(other)])
    expect(
      await refusalCode(splitClaim, cast.as('editor'), { claimId: other.id, version, statementIds }),
    ).toBe('split-leaves-none')
})

test('a flag of the one that goes out of sight is not lost with it', async () => {
  const [one, other, third] = [await made(), await made(), await made()]
  const both = await join(third.id, one.id)
  const second = both.statements.find(({ id }) => ids(third).includes(id))
  await must(rejectStatement, cast.as('checker'), {
    statementId: second?.id ?? '',
    version: second?.version ?? 0,
    reason: 'A title.',
  })
  expect((await now(one.id)).flags).toEqual(['needs-review'])
  const joined = await join(one.id, other.id)
  expect(joined.flags).toEqual(['needs-review'])
})

const inDays = (days: number) => new Date(Date.now() + days * 24 * 3_600_000).toISOString()
const askReply = (claimId: string, to: string, speakerId?: string) =>
  must(askForReply, cast.as('checker'), {
    ...{ claimId, to, way: 'telephone', dueAt: inDays(1), ...(speakerId && { speakerId }) },
  })

test('whoever was asked about the one that goes out of sight is found with the one that stays', async () => {
  const [one, other] = [await made(), await made()]
  const [speakerId = ''] = one.speakers.map(({ id }) => id)
  const waits = await askReply(one.id, 'Ada Holm', speakerId)
  const asked = await askReply(one.id, 'Lock office')
  const answered = await must(recordAnswer, cast.as('checker'), {
    ...{ replyId: asked.id, version: asked.version, answer: 'They were not.', way: 'telephone' },
  })
  const before = new Date().toISOString()
  const joined = await join(one.id, other.id)
  const here = (reply: object, claimId = other.id) => ({ ...reply, claimId })
  expect(joined.replies).toEqual([here(waits), here(answered)])
  const { items } = await mustAsk(listReplies, cast.as('viewer'), { claim: other.id })
  expect(new Set(items.map(({ id }) => id))).toEqual(new Set([waits.id, asked.id]))
  const { history } = await mustAsk(claimPage, cast.as('editor'), { claimId: other.id })
  expect(history.map(({ operation }) => operation)).toEqual(
    expect.arrayContaining(['reply.ask', 'reply.record-answer', 'claim.join']),
  )
  const meanwhile = new Date().toISOString()
  expect((await verifyHistory(db.ownerUrl)).wrong).toEqual([])

  // What is done and asked meanwhile: the one goes back with what it came with, the other stays.
  await must(extendRequest, cast.as('checker'), {
    ...{ replyId: waits.id, version: waits.version, dueAt: inDays(3) },
  })
  const since = await askReply(other.id, 'Ferry office')
  const { version } = await now(other.id)
  const back = await must(splitClaim, cast.as('editor'), {
    ...{ claimId: other.id, version, statementIds: ids(one) },
  })
  expect(back.made.replies.map(({ id, version: of }) => [id, of])).toEqual([
    [waits.id, 2],
    [asked.id, 2],
  ])
  expect(back.claim.replies.map(({ id }) => id)).toEqual([since.id])
  for (const [claimId, at, stood] of [
    [one.id, before, [waits.id, asked.id]],
    [other.id, before, []],
    [other.id, meanwhile, [waits.id, asked.id]],
  ] as const) {
    const past = await mustAsk(claimPast, cast.as('viewer'), { claimId, at })
    expect(past.claim?.replies.map(({ id }) => id)).toEqual(stood)
  }
  expect((await verifyHistory(db.ownerUrl)).wrong).toEqual([])
})

test('a request is another claim’s by joining alone; a speaker’s by merging, and the history has both', async () => {
  const [one, other] = [await made(), await made()]
  const ida = await claimOnRecord(cast.as('checker'), text().replace('Ada Holm', 'Ida Holm'))
  const reply = await askReply(one.id, 'Ida Holm', ida.statement.speaker?.id ?? '')
  const moving = onDesk(
    cast.desk.id,
    (tx) =>
      tx.$executeRaw`UPDATE reply_request SET claim_id = ${other.id}::uuid WHERE id = ${reply.id}::uuid`,
  )
  await expect(moving).rejects.toThrow(/42501|is not changed/)
  const into = one.speakers[0]?.id ?? ''
  await must(mergeSpeakers, cast.as('editor'), { speakerId: reply.speakerId ?? '', version: 1, into })
  expect((await now(one.id)).replies).toMatchObject([{ id: reply.id, speakerId: into }])
  expect((await verifyHistory(db.ownerUrl)).wrong).toEqual([])
})
