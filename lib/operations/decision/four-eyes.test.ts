// A tag is what a second person approved, on ground that still holds.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase } from '#lib/db/client'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { addLink, claimOnRecord, must, proposalOnRecord, refusalCode } from '#lib/doors/testing/scene'
import { execute } from '#lib/kernel/execute'
import { editClaim } from '#lib/operations/claim/edit-claim'
import { answerEvidence } from '#lib/operations/evidence/answer-evidence'
import { withdrawEvidence } from '#lib/operations/evidence/withdraw-evidence'
import { correctStatement } from '#lib/operations/statement/correct-statement'
import { rejectStatement } from '#lib/operations/statement/reject-statement'
import { approveDecision } from './approve-decision.ts'
import { propose } from './propose.ts'
import { refuseDecision } from './refuse-decision.ts'
import { resubmitDecision } from './resubmit-decision.ts'
import { sendBackDecision } from './send-back-decision.ts'
import { withdrawDecision } from './withdraw-decision.ts'

let db: ClonedDatabase
let cast: Cast
/** A report of its own for each test: the same text twice is one source. */
let reports = 0
const text = () => `Report ${++reports}.\n\n“The gates were shut at noon,” said Ada Holm, who keeps them.\n`

beforeAll(async () => {
  db = await cloneDatabase()
  process.env.ONRECORD_APP_DATABASE_URL = db.appUrl
  cast = await makeCast(db.ownerUrl)
})
afterAll(async () => {
  await closeDatabase()
  await db.drop()
})

const versioned = ({ id, version }: { id: string; version: number }) => ({ decisionId: id, version })

test('an editor who proposes does not approve; another editor does', async () => {
  const { decision, claim } = await proposalOnRecord(cast.as('editor'), text())
  expect(await refusalCode(approveDecision, cast.as('editor'), versioned(decision))).toBe('own-proposal')
  const approved = await must(approveDecision, cast.secondEditor, versioned(decision))
  expect(approved.claim).toMatchObject({ id: claim.id, tag: 'verified' })
  expect(approved.decision).toMatchObject({ state: 'approved', decidedBy: { id: cast.secondEditor.id } })
})

test('not by own token, and not with a second role', async () => {
  const { decision } = await proposalOnRecord(cast.as('editor'), text())
  const byToken = { ...cast.as('editor'), via: 'token' as const }
  const asAdmin = { ...cast.as('editor'), role: 'admin' as const }
  expect(await refusalCode(approveDecision, byToken, versioned(decision))).toBe('own-proposal')
  expect(await refusalCode(approveDecision, asAdmin, versioned(decision))).toBe('own-proposal')
})

test.each([
  [
    'approved',
    (d: { id: string; version: number }) => must(approveDecision, cast.as('editor'), versioned(d)),
  ],
  [
    'refused',
    (d: { id: string; version: number }) =>
      must(refuseDecision, cast.as('editor'), { ...versioned(d), note: 'No.' }),
  ],
  [
    'withdrawn',
    (d: { id: string; version: number }) => must(withdrawDecision, cast.as('checker'), versioned(d)),
  ],
] as const)('a decision that was %s is not decided again', async (state, end) => {
  const { decision } = await proposalOnRecord(cast.as('checker'), text())
  await end(decision)
  const again = await execute(approveDecision, cast.as('editor'), { decisionId: decision.id, version: 2 })
  expect(again).toMatchObject({ ok: false, refusal: { code: 'state', state, current: { state } } })
})

test('sent back, mended by its proposer alone, open again, approved', async () => {
  const { decision, evidence } = await proposalOnRecord(cast.as('checker'), text())
  const back = await must(sendBackDecision, cast.as('editor'), {
    ...versioned(decision),
    note: 'Name the hour.',
  })
  const mended = { ...versioned(back), rationale: 'The log has 12:04.', evidenceIds: [evidence.id] }
  expect(await refusalCode(resubmitDecision, cast.as('editor'), mended)).toBe('forbidden')
  const open = await must(resubmitDecision, cast.as('checker'), mended)
  expect(open).toMatchObject({ state: 'open', rationale: 'The log has 12:04.', note: null, decidedBy: null })
  expect(open.rounds).toEqual([
    {
      answers: [],
      ...{ rationale: decision.rationale, evidenceIds: [evidence.id], proposedAt: decision.proposedAt },
      ...{ sentBackBy: back.decidedBy, sentBackAt: back.decidedAt, note: 'Name the hour.' },
    },
  ])
  expect((await must(approveDecision, cast.as('editor'), versioned(open))).claim.tag).toBe('verified')
})

test('sent back, what is left out when it is made again stays as it was', async () => {
  const { decision, evidence } = await proposalOnRecord(cast.as('checker'), text())
  const back = await must(sendBackDecision, cast.as('editor'), { ...versioned(decision), note: 'Sure?' })
  const open = await must(resubmitDecision, cast.as('checker'), versioned(back))
  expect(open).toMatchObject({ state: 'open', rationale: decision.rationale, evidenceIds: [evidence.id] })
  const again = await must(sendBackDecision, cast.as('editor'), { ...versioned(open), note: 'Sure?' })
  // None is none, where it is said.
  expect(
    await refusalCode(resubmitDecision, cast.as('checker'), { ...versioned(again), evidenceIds: [] }),
  ).toBe('unmet')
})

test('taken back after it was sent back, it keeps who sent it back and why', async () => {
  const { decision, evidence } = await proposalOnRecord(cast.as('checker'), text())
  const back = await must(sendBackDecision, cast.as('editor'), { ...versioned(decision), note: 'Which?' })
  const taken = await must(withdrawDecision, cast.as('checker'), versioned(back))
  expect(taken).toMatchObject({ state: 'withdrawn', decidedBy: null, note: null })
  expect(taken.rounds).toMatchObject([
    { sentBackBy: { id: cast.as('editor').id }, note: 'Which?', evidenceIds: [evidence.id] },
  ])
})

test('one open decision a claim', async () => {
  const { claim } = await proposalOnRecord(cast.as('checker'), text())
  const second = await execute(propose, cast.as('editor'), {
    claimId: claim.id,
    tag: 'contested',
    rationale: 'x',
  })
  expect(second).toMatchObject({ ok: false, refusal: { code: 'open-decision', current: { id: claim.id } } })
})

test('every requirement that is missing is named in one answer', async () => {
  const { claim } = await claimOnRecord(cast.as('checker'), text())
  const answer = await execute(propose, cast.as('checker'), { claimId: claim.id, tag: 'verified' })
  expect(answer).toMatchObject({
    ok: false,
    refusal: { code: 'unmet', unmet: [{ rule: 'independent-support' }, { rule: 'rationale' }] },
  })
})

test.each(['Ada Holm', 'ADA  HOLM', 'ada holm'])(
  'the speaker’s own word, signed %j, verifies nothing',
  async (from) => {
    const { claim } = await claimOnRecord(cast.as('checker'), text())
    const own = await addLink(cast.as('checker'), claim.id, { from })
    expect(own.fromSpeaker).toBe(true)
    const answer = await execute(propose, cast.as('checker'), {
      claimId: claim.id,
      tag: 'verified',
      rationale: 'She says so.',
      evidenceIds: [own.id],
    })
    expect(answer).toMatchObject({
      ok: false,
      refusal: { code: 'unmet', unmet: [{ rule: 'independent-support' }] },
    })
  },
)

test('refuting evidence stands in the way of verified until it is answered', async () => {
  const { claim } = await claimOnRecord(cast.as('checker'), text())
  const support = await addLink(cast.as('checker'), claim.id)
  const refute = await addLink(cast.as('checker'), claim.id, {
    side: 'refutes',
    url: 'https://other.example/',
  })
  const proposal = {
    claimId: claim.id,
    tag: 'verified' as const,
    rationale: 'The log.',
    evidenceIds: [support.id],
  }
  const answer = await execute(propose, cast.as('checker'), proposal)
  expect(answer).toMatchObject({
    ok: false,
    refusal: { code: 'unmet', unmet: [{ rule: 'refuting-answered' }] },
  })
  await must(answerEvidence, cast.as('checker'), {
    evidenceId: refute.id,
    version: refute.version,
    note: 'Another gate.',
  })
  expect(await must(propose, cast.as('checker'), proposal)).toMatchObject({ state: 'open' })
})

test('refuting evidence that came after the proposal stops the approval', async () => {
  const { claim, decision } = await proposalOnRecord(cast.as('checker'), text())
  await addLink(cast.as('checker'), claim.id, { side: 'refutes', url: 'https://late.example/' })
  expect(await refusalCode(approveDecision, cast.as('editor'), versioned(decision))).toBe('unmet')
})

test.each([
  [
    'the claim is edited',
    async ({ claim }: Proposal) => {
      const { version } = await must(editClaim, cast.as('checker'), {
        claimId: claim.id,
        version: claim.version + 1,
        text: 'Shut.',
      })
      return version
    },
    { operation: 'claim.edit', label: 'Shut.' },
  ],
  [
    'its evidence is withdrawn',
    ({ evidence }: Proposal) =>
      must(withdrawEvidence, cast.as('checker'), {
        evidenceId: evidence.id,
        version: 1,
        reason: 'Superseded.',
      }),
    { operation: 'evidence.withdraw' },
  ],
  [
    'its statement is corrected',
    ({ statement }: Proposal) =>
      must(correctStatement, cast.as('checker'), {
        statementId: statement.id,
        version: statement.version,
        role: 'keeper',
      }),
    { operation: 'statement.correct' },
  ],
  [
    'its statement is rejected',
    ({ statement }: Proposal) =>
      must(rejectStatement, cast.as('checker'), {
        statementId: statement.id,
        version: statement.version,
        reason: 'A title.',
      }),
    { operation: 'statement.reject' },
  ],
] as const)('a proposal is void when %s, and says so', async (_what, move, moved) => {
  const proposal = await proposalOnRecord(cast.as('checker'), text())
  await move(proposal)
  const answer = await execute(approveDecision, cast.as('editor'), {
    decisionId: proposal.decision.id,
    version: 2,
  })
  expect(answer).toMatchObject({
    ok: false,
    refusal: {
      ...{ code: 'state', state: 'void' },
      current: { decidedBy: { id: cast.as('checker').id }, note: null, rounds: [], moved },
    },
  })
})
type Proposal = Awaited<ReturnType<typeof proposalOnRecord>>

test('an old version gets the conflict with the present state', async () => {
  const { decision } = await proposalOnRecord(cast.as('checker'), text())
  const answer = await execute(approveDecision, cast.as('editor'), { decisionId: decision.id, version: 7 })
  expect(answer).toMatchObject({
    ok: false,
    refusal: { code: 'version', current: { id: decision.id, version: 1 } },
  })
})

test('evidence of another claim carries no proposal', async () => {
  const { claim } = await claimOnRecord(cast.as('checker'), text())
  const { evidence } = await proposalOnRecord(cast.as('checker'), text())
  const foreign = { claimId: claim.id, tag: 'verified', rationale: 'x', evidenceIds: [evidence.id] }
  expect(await refusalCode(propose, cast.as('checker'), foreign)).toBe('evidence-of-another-claim')
})

test('back to attributed is a decision too', async () => {
  const { decision, claim } = await proposalOnRecord(cast.as('checker'), text())
  await must(approveDecision, cast.as('editor'), versioned(decision))
  const back = await must(propose, cast.as('checker'), {
    claimId: claim.id,
    tag: 'attributed',
    rationale: 'The log was misread.',
  })
  expect((await must(approveDecision, cast.as('editor'), versioned(back))).claim.tag).toBe('attributed')
})

test('a verified claim whose evidence is withdrawn is flagged, and keeps its tag until a person decides', async () => {
  const { decision, evidence } = await proposalOnRecord(cast.as('checker'), text())
  await must(approveDecision, cast.as('editor'), versioned(decision))
  const claim = await must(withdrawEvidence, cast.as('checker'), {
    evidenceId: evidence.id,
    version: 1,
    reason: 'Superseded.',
  })
  expect(claim).toMatchObject({
    tag: 'verified',
    flags: ['needs-review'],
    flagReasons: [{ reason: 'evidence-withdrawn' }],
  })
})
