// Whatever people do, in whatever order: no tag without a second person, no two open decisions, no gap in the history.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { showClaim } from '#lib/db/claims'
import { closeDatabase, onDesk } from '#lib/db/client'
import { chainHash, firstHash } from '#lib/db/history'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { claimOnRecord } from '#lib/doors/testing/scene'
import { execute } from '#lib/kernel/execute'
import { addEvidence } from '#lib/operations/claim/add-evidence'
import { editClaim } from '#lib/operations/claim/edit-claim'
import { answerEvidence } from '#lib/operations/evidence/answer-evidence'
import { withdrawEvidence } from '#lib/operations/evidence/withdraw-evidence'
import { confirmStatement } from '#lib/operations/statement/confirm-statement'
import { reopenStatement } from '#lib/operations/statement/reopen-statement'
import type { Actor } from '#lib/record/actor'
import type { ClaimView } from '#lib/record/claim'
import { approveDecision } from './approve-decision.ts'
import { propose } from './propose.ts'
import { refuseDecision } from './refuse-decision.ts'
import { sendBackDecision } from './send-back-decision.ts'
import { withdrawDecision } from './withdraw-decision.ts'

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

const steps = {
  support: (by: Actor, { id }: ClaimView) =>
    execute(addEvidence, by, { claimId: id, evidence: link('supports', 'https://a.example/') }),
  refute: (by: Actor, { id }: ClaimView) =>
    execute(addEvidence, by, { claimId: id, evidence: link('refutes', 'https://b.example/') }),
  answer: (by: Actor, { evidence }: ClaimView) => {
    const open = evidence.find(
      ({ side, answer, state }) => side === 'refutes' && answer === null && state === 'on-record',
    )
    return (
      open &&
      execute(answerEvidence, by, { evidenceId: open.id, version: open.version, note: 'Another gate.' })
    )
  },
  withdrawEvidence: (by: Actor, { evidence }: ClaimView) => {
    const one = evidence.find(({ state }) => state === 'on-record')
    return (
      one &&
      execute(withdrawEvidence, by, { evidenceId: one.id, version: one.version, reason: 'Superseded.' })
    )
  },
  edit: (by: Actor, { id, version }: ClaimView) =>
    execute(editClaim, by, { claimId: id, version, text: `Edited ${version}.` }),
  verify: (by: Actor, claim: ClaimView) => proposeTag(by, claim, 'verified'),
  contest: (by: Actor, claim: ClaimView) => proposeTag(by, claim, 'contested'),
  approve: (by: Actor, claim: ClaimView) => onDecision(claim, (at) => execute(approveDecision, by, at)),
  refuse: (by: Actor, claim: ClaimView) =>
    onDecision(claim, (at) => execute(refuseDecision, by, { ...at, note: 'No.' })),
  sendBack: (by: Actor, claim: ClaimView) =>
    onDecision(claim, (at) => execute(sendBackDecision, by, { ...at, note: 'Mend.' })),
  withdraw: (by: Actor, claim: ClaimView) => onDecision(claim, (at) => execute(withdrawDecision, by, at)),
  reopenOrConfirm: (by: Actor, { statements }: ClaimView) => {
    const statement = statements[0]
    if (!statement) return undefined
    const at = { statementId: statement.id, version: statement.version }
    return statement.state === 'confirmed'
      ? execute(reopenStatement, by, at)
      : execute(confirmStatement, by, at)
  },
}

const link = (side: 'supports' | 'refutes', url: string) => ({
  kind: 'link',
  side,
  url,
  from: 'Harbour Office',
})
const proposeTag = (by: Actor, { id, evidence }: ClaimView, tag: string) =>
  execute(propose, by, {
    claimId: id,
    tag,
    rationale: 'The log.',
    evidenceIds: evidence.filter(({ state }) => state === 'on-record').map((one) => one.id),
  })
const onDecision = <T>(
  { decisions }: ClaimView,
  act: (at: { decisionId: string; version: number }) => T,
): T | undefined => {
  const last = decisions.at(-1)
  return last && act({ decisionId: last.id, version: last.version })
}

const anyStep = fc.record({
  step: fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[])),
  by: fc.constantFrom('checker' as const, 'editor' as const, 'second' as const, 'admin' as const),
})

test('no sequence of steps reaches a forbidden state', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 14 }), async (sequence) => {
      const { claim } = await claimOnRecord(
        cast.as('checker'),
        `Report ${++reports}.\n\n“Shut at noon,” said Ada Holm.\n`,
      )
      let before = claim
      for (const { step, by } of sequence) {
        await steps[step](by === 'second' ? cast.secondEditor : cast.as(by), before)
        const after = await onDesk(cast.desk.id, (tx) => showClaim(tx, claim.id))
        expectLawful(before, after)
        before = after
      }
    }),
    { numRuns: 30 },
  )
  await expectWholeHistory()
})

function expectLawful(before: ClaimView, after: ClaimView): void {
  expect(after.decisions.filter(({ state }) => state === 'open').length).toBeLessThanOrEqual(1)
  for (const decision of after.decisions) {
    if (['approved', 'refused', 'sent-back'].includes(decision.state)) {
      expect(decision.decidedBy?.id).not.toBe(decision.proposedBy.id)
    }
  }
  if (before.tag === after.tag) return
  const approved = after.decisions.filter(
    ({ state, decidedAt }) => state === 'approved' && decidedAt === after.taggedAt,
  )
  expect(approved).toMatchObject([{ fromTag: before.tag, tag: after.tag }])
  expect(after.statements.some(({ state }) => state === 'confirmed')).toBe(true)
  if (after.tag === 'verified') {
    expect(
      after.evidence.some(
        ({ side, state, fromSpeaker }) => side === 'supports' && state === 'on-record' && !fromSpeaker,
      ),
    ).toBe(true)
    expect(
      after.evidence.every(
        ({ side, state, answer }) => side !== 'refutes' || state === 'withdrawn' || answer !== null,
      ),
    ).toBe(true)
  }
}

async function expectWholeHistory(): Promise<void> {
  const events = await onDesk(cast.desk.id, (tx) => tx.auditEvent.findMany({ orderBy: { seq: 'asc' } }))
  expect(events.length).toBeGreaterThan(100)
  let previous = firstHash
  events.forEach((event, i) => {
    expect(event.seq).toBe(i + 1)
    expect(event.previousHash).toBe(previous)
    expect(event.hash).toBe(chainHash(previous, event.line))
    previous = event.hash
  })
}
