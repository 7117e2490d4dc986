// A second person approves, and the claim's tag changes. What the tag needs is looked at once more: the ground may have
// changed since it was proposed.
import { z } from 'zod'
import { showClaim } from '#lib/db/claims'
import { askedIn, lockDecision, showDecision } from '#lib/db/decisions'
import { operation } from '#lib/kernel/operation'
import { ClaimView, Tag } from '#lib/record/claim'
import { DecisionView, Note } from '#lib/record/decision'
import { Id, Version } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { checkGround } from './check-ground.ts'
import { endDecision } from './end-decision.ts'

export const approveDecision = operation({
  name: 'decision.approve',
  input: z.strictObject({ decisionId: Id, version: Version, note: Note.optional() }),
  output: z.object({ decision: DecisionView, claim: ClaimView }),
  example: { decisionId: '019ab000-0000-7000-8000-000000000007', version: 1 },
  subject: (tx, input) => lockDecision(tx, input.decisionId),
  may: can.approveDecision,
  present: (tx, decision) => showDecision(tx, decision.id),
  async run({ tx, actor, now }, decision, { note }) {
    const tag = Tag.parse(decision.tag)
    const { rationale, claimId } = decision
    await checkGround(
      tx,
      { id: claimId },
      {
        ...{ tag, rationale, answers: askedIn(decision) },
        evidenceIds: decision.evidence.map((e) => e.evidenceId),
      },
    )
    const { value, event } = await endDecision(tx, decision, {
      state: 'approved',
      decidedBy: actor.id,
      decidedAt: now,
      note: note ?? null,
    })
    await tx.claim.update({ where: { id: claimId }, data: { tag, taggedAt: now, version: { increment: 1 } } })
    return { value: { decision: value, claim: await showClaim(tx, claimId) }, event }
  },
})
