// When the ground of a tag moves, the claim says what changed, whatever rests on it in turn is followed, and a person
// looks at it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase } from '#lib/db/client'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import {
  addLink,
  claimOnRecord,
  must,
  mustAsk,
  proposalOnRecord,
  refusalCode,
} from '#lib/doors/testing/scene'
import { addEvidence } from '#lib/operations/claim/add-evidence'
import { editClaim } from '#lib/operations/claim/edit-claim'
import { opposeClaims } from '#lib/operations/claim/oppose-claims'
import { resolveFlags } from '#lib/operations/claim/resolve-flags'
import { answerEvidence } from '#lib/operations/evidence/answer-evidence'
import { mendEvidence } from '#lib/operations/evidence/mend-evidence'
import { withdrawSource } from '#lib/operations/source/withdraw-source'
import { editSpeaker } from '#lib/operations/speaker/edit-speaker'
import { confirmStatement } from '#lib/operations/statement/confirm-statement'
import { correctStatement } from '#lib/operations/statement/correct-statement'
import { rejectStatement } from '#lib/operations/statement/reject-statement'
import { reopenStatement } from '#lib/operations/statement/reopen-statement'
import { claimPage } from '#lib/queries/claim/claim-page'
import { getClaim } from '#lib/queries/claim/get-claim'
import { getSpeaker } from '#lib/queries/speaker/get-speaker'
import { getStatement } from '#lib/queries/statement/get-statement'
import { approveDecision } from './approve-decision.ts'
import { propose } from './propose.ts'
import { resubmitDecision } from './resubmit-decision.ts'
import { sendBackDecision } from './send-back-decision.ts'

let db: ClonedDatabase
let cast: Cast
let reports = 0
const text = (name = 'Ada Holm', words = 'The gates were shut at noon') =>
  `Report ${++reports}.\n\n“${words},” said ${name}.\n`

beforeAll(async () => {
  db = await cloneDatabase()
  process.env.ONRECORD_APP_DATABASE_URL = db.appUrl
  cast = await makeCast(db.ownerUrl)
})
afterAll(async () => {
  await closeDatabase()
  await db.drop()
})

const checker = () => cast.as('checker')
const flagsOf = async (claimId: string) =>
  (await mustAsk(getClaim, cast.as('viewer'), { claimId })).flagReasons
const at = ({ id, version }: { id: string; version: number }) => ({ decisionId: id, version })

async function verified(source = text()) {
  const proposal = await proposalOnRecord(checker(), source)
  const { claim } = await must(approveDecision, cast.as('editor'), at(proposal.decision))
  return { ...proposal, claim }
}

/** A claim that is contested by another alone. */
async function contested() {
  const [one, other] = [await claimOnRecord(checker(), text()), await claimOnRecord(checker(), text())]
  await must(opposeClaims, checker(), { id: one.claim.id, claimId: other.claim.id })
  const proposal = { claimId: one.claim.id, tag: 'contested' as const, rationale: 'The other says so.' }
  const decision = await must(propose, checker(), proposal)
  await must(approveDecision, cast.as('editor'), at(decision))
  return { claim: one.claim, other }
}

test('the words of a statement were corrected: before and after', async () => {
  const { claim, statement } = await verified()
  const [start, end] = statement.content[0] ?? [0, 0]
  const corrected = await must(correctStatement, checker(), {
    statementId: statement.id,
    version: statement.version,
    content: [[start, end - 2]],
    role: 'keeper of the gates',
  })
  expect(await flagsOf(claim.id)).toMatchObject([
    {
      reason: 'statement-edited',
      changes: [
        { what: 'words', before: statement.quote, after: corrected.quote },
        { what: 'role', before: null, after: 'keeper of the gates' },
      ],
    },
  ])
})

test('the words of a claim were changed after its tag was decided', async () => {
  const { claim } = await verified()
  const { version } = await mustAsk(getClaim, checker(), { claimId: claim.id })
  await must(editClaim, checker(), { claimId: claim.id, version, text: 'Shut.' })
  expect(await flagsOf(claim.id)).toMatchObject([
    { reason: 'claim-edited', changes: [{ what: 'claim', before: claim.text, after: 'Shut.' }] },
  ])
})

test('whoever moved the ground of a decided tag does not take the flag off; another editor does', async () => {
  const { claim } = await verified()
  const [mover, other] = [cast.as('editor'), cast.secondEditor]
  const { version } = await mustAsk(getClaim, mover, { claimId: claim.id })
  const edited = await must(editClaim, mover, { claimId: claim.id, version, text: 'Shut.' })
  const review = (at: number) => ({ claimId: claim.id, version: at, note: 'The same in short.' })
  expect(await refusalCode(resolveFlags, mover, review(edited.version))).toBe('own-change')
  const told = async (actor: typeof mover) => {
    const { allowed, flagIsOwn } = await mustAsk(claimPage, actor, { claimId: claim.id })
    return { mayResolve: allowed.resolveFlags, flagIsOwn }
  }
  expect(await told(mover)).toEqual({ mayResolve: false, flagIsOwn: true })
  expect(await told(other)).toEqual({ mayResolve: true, flagIsOwn: false })
  // What is added to the flag that stands is the other's own change.
  const again = await must(editClaim, other, {
    claimId: claim.id,
    version: edited.version,
    text: 'It was shut.',
  })
  expect(await refusalCode(resolveFlags, other, review(again.version))).toBe('own-change')
  expect((await must(resolveFlags, cast.as('admin'), review(again.version))).flags).toEqual([])
})

test('a tag that lacks something is told what, not something else', async () => {
  const { claim, evidence, statement } = await verified()
  const { version } = await mustAsk(getStatement, checker(), { statementId: statement.id })
  await must(mendEvidence, checker(), { evidenceId: evidence.id, version: evidence.version, method: null })
  const reopened = await must(reopenStatement, checker(), { statementId: statement.id, version })
  await must(confirmStatement, checker(), { statementId: statement.id, version: reopened.version })
  const joined = (await flagsOf(claim.id)).find(({ reason }) => reason === 'statement-joined')
  expect(joined?.changes).toEqual([
    { what: 'words', before: null, after: statement.quote },
    { what: 'requirement', before: 'method-named', after: null },
  ])
})

test('evidence that refutes a verified claim flags it; answered and looked at, the flag goes and its note stays', async () => {
  const { claim } = await verified()
  const refuting = await addLink(checker(), claim.id, { side: 'refutes', url: 'https://late.example/' })
  expect(await flagsOf(claim.id)).toMatchObject([{ reason: 'refuting-added', subjectId: refuting.id }])
  const flagged = await mustAsk(getClaim, checker(), { claimId: claim.id })
  const review = { claimId: claim.id, note: 'Another gate.' }
  expect(await refusalCode(resolveFlags, cast.as('editor'), { ...review, version: flagged.version })).toBe(
    'unmet',
  )
  const answered = await must(answerEvidence, checker(), {
    evidenceId: refuting.id,
    version: refuting.version,
    note: 'Another gate.',
  })
  await must(resolveFlags, cast.as('editor'), { ...review, version: answered.version })
  const { reviewed } = await mustAsk(claimPage, cast.as('viewer'), { claimId: claim.id })
  expect(reviewed).toMatchObject([
    { reason: 'refuting-added', note: 'Another gate.', resolvedBy: { id: cast.as('editor').id } },
  ])
})

test.each([
  [
    'rejected',
    'statement-rejected',
    (statementId: string, version: number) =>
      must(rejectStatement, checker(), { statementId, version, reason: 'A title.' }),
  ],
  [
    'reopened',
    'statement-reopened',
    (statementId: string, version: number) => must(reopenStatement, checker(), { statementId, version }),
  ],
  [
    'edited',
    'statement-edited',
    (statementId: string, version: number) =>
      must(correctStatement, checker(), { statementId, version, role: 'a guest' }),
  ],
] as const)('a statement that stands as evidence was %s', async (_what, reason, move) => {
  const witness = await claimOnRecord(checker(), text('Greta Moss'))
  const { claim } = await claimOnRecord(checker(), text())
  const evidence = await must(addEvidence, checker(), {
    claimId: claim.id,
    evidence: {
      ...{ kind: 'statement', statementId: witness.statement.id, side: 'supports', from: 'Greta Moss' },
      method: 'observation',
    },
  })
  const decision = await must(propose, checker(), {
    ...{ claimId: claim.id, tag: 'verified', rationale: 'She saw it.', evidenceIds: [evidence.id] },
  })
  await must(approveDecision, cast.as('editor'), at(decision))
  await move(witness.statement.id, witness.statement.version)
  expect(await flagsOf(claim.id)).toMatchObject([{ reason, subjectId: witness.statement.id }])
})

test('a claim that lost its last statement contests nothing: what stood on it is flagged', async () => {
  const { claim, other } = await contested()
  const { id: statementId, version } = other.statement
  await must(rejectStatement, checker(), { statementId, version, reason: 'A title.' })
  expect(await flagsOf(claim.id)).toMatchObject([
    { reason: 'opposing-claim-gone', changes: [{ what: 'claim', before: other.claim.text, after: null }] },
  ])
  const flagged = await mustAsk(getClaim, checker(), { claimId: claim.id })
  expect(flagged.opposed).toMatchObject([{ id: other.claim.id, stands: false }])
  const review = { claimId: claim.id, version: flagged.version, note: 'It stands.' }
  expect(await refusalCode(resolveFlags, cast.as('editor'), review)).toBe('unmet')
})

test('a withdrawn source: what its statements are evidence for is flagged, and its statements stay as they were', async () => {
  const witness = await claimOnRecord(checker(), text('Greta Moss'))
  const { claim } = await claimOnRecord(checker(), text())
  const evidence = { kind: 'statement', side: 'supports', from: 'Greta Moss' } as const
  const statementId = witness.statement.id
  await must(addEvidence, checker(), { claimId: claim.id, evidence: { ...evidence, statementId } })
  await must(withdrawSource, cast.as('editor'), {
    sourceId: witness.source.id,
    version: 1,
    reason: 'A parody.',
  })
  expect(await flagsOf(claim.id)).toMatchObject([
    { reason: 'source-withdrawn', changes: [{ what: 'source', after: null }] },
  ])
  const { version } = witness.statement
  const refused = [
    await refusalCode(rejectStatement, checker(), { statementId, version, reason: 'A title.' }),
    await refusalCode(reopenStatement, checker(), { statementId, version }),
    await refusalCode(correctStatement, checker(), { statementId, version, role: 'a guest' }),
    await refusalCode(addEvidence, checker(), { claimId: claim.id, evidence: { ...evidence, statementId } }),
  ]
  expect(refused).toEqual(Array(4).fill('source-withdrawn'))
})

test('a statement of the very body whose evidence verified the claim joins it', async () => {
  const { claim } = await verified()
  const { statements } = await claimOnRecord(
    checker(),
    `Report ${++reports}.\n\n“It rained,” said Ada Holm.\n\n“Shut,” said Harbour Office.\n`,
  )
  const office = statements[1]
  if (!office) throw new Error('the second statement was not found')
  const corrected = await must(correctStatement, checker(), {
    ...{ statementId: office.id, version: office.version, speakerName: 'Harbour Office' },
  })
  await must(confirmStatement, checker(), {
    ...{ statementId: office.id, version: corrected.version, claimId: claim.id },
  })
  expect(await flagsOf(claim.id)).toMatchObject([{ reason: 'statement-joined', subjectId: office.id }])
})

test('a statement is no evidence for the claim that it asserts, whichever came first', async () => {
  const witness = await claimOnRecord(checker(), text('Greta Moss'))
  const { claim } = await claimOnRecord(checker(), text())
  const statementId = witness.statement.id
  await must(addEvidence, checker(), {
    claimId: claim.id,
    evidence: { kind: 'statement', statementId, side: 'supports', from: 'Greta Moss' },
  })
  const { version } = await must(reopenStatement, checker(), {
    statementId,
    version: witness.statement.version,
  })
  const again = { statementId, version, claimId: claim.id }
  expect(await refusalCode(confirmStatement, checker(), again)).toBe('own-evidence')
})

test('a speaker turns out to go by the name that the evidence is signed with', async () => {
  const { claim, statement } = await verified(text('Olga Brink'))
  const speakerId = statement.speaker?.id ?? ''
  const { version } = await mustAsk(getSpeaker, checker(), { speakerId })
  await must(editSpeaker, checker(), { speakerId, version, aliases: ['Harbour Office'] })
  expect(await flagsOf(claim.id)).toMatchObject([{ reason: 'speaker-renamed', subjectId: speakerId }])
})

test('a proposal that was sent back is not made again for the tag that the claim has by now', async () => {
  const { claim, decision, evidence } = await proposalOnRecord(checker(), text())
  const back = await must(sendBackDecision, cast.as('editor'), { ...at(decision), note: 'When?' })
  const proposal = { rationale: 'The log.', evidenceIds: [evidence.id] }
  const other = await must(propose, cast.secondEditor, { ...proposal, claimId: claim.id, tag: 'verified' })
  await must(approveDecision, cast.as('editor'), at(other))
  expect(await refusalCode(resubmitDecision, checker(), { ...at(back), ...proposal })).toBe('same-tag')
})
