// A proposal that was sent back is mended and open again.
import { z } from 'zod'
import { sha256 } from '#lib/db/canonical-json'
import { showClaim } from '#lib/db/claims'
import type { Tx } from '#lib/db/client'
import {
  askedIn,
  decisionDigest,
  decisionIncluding,
  keepRound,
  lockDecision,
  showDecision,
} from '#lib/db/decisions'
import { operation } from '#lib/kernel/operation'
import { answered, AnswerInput, answersAnother } from '#lib/record/answers'
import { Tag } from '#lib/record/claim'
import { DecisionView, Rationale } from '#lib/record/decision'
import { Id, Version } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { checkGround } from './check-ground.ts'

export const resubmitDecision = operation({
  name: 'decision.resubmit',
  input: z.strictObject({
    decisionId: Id,
    version: Version,
    // What is left out stays as it was.
    rationale: Rationale.optional(),
    /** Left out, it rests on what it rested on, as far as that is on record. */
    evidenceIds: z.array(Id).max(100).optional(),
    /** To the questions that it was asked when it was proposed. */
    answers: z.array(AnswerInput).max(100).optional(),
  }),
  output: DecisionView,
  example: {
    decisionId: '019ab000-0000-7000-8000-000000000007',
    version: 2,
    rationale: 'The log, rows 4 to 14, shows the gates open until two.',
    evidenceIds: [],
  },
  subject: (tx, input) => lockDecision(tx, input.decisionId),
  may: can.resubmitDecision,
  present: (tx, decision) => showDecision(tx, decision.id),
  async run({ tx, now }, decision, { answers: given, ...input }) {
    const rationale = input.rationale ?? decision.rationale
    const evidenceIds = input.evidenceIds ?? (await standingOf(tx, decision))
    const open = await tx.decision.count({ where: { claimId: decision.claimId, state: 'open' } })
    if (open > 0)
      refuse({ kind: 'conflict', code: 'open-decision', current: await showClaim(tx, decision.claimId) })
    const claim = await tx.claim.findUniqueOrThrow({ where: { id: decision.claimId } })
    const tag = Tag.parse(decision.tag)
    if (tag === claim.tag) refuse({ kind: 'rule', code: 'same-tag' })
    const asked = askedIn(decision)
    if (given && answersAnother(asked, given)) refuse({ kind: 'rule', code: 'question-not-asked' })
    const answers = given ? answered(asked, given) : asked
    await checkGround(tx, claim, { tag, rationale, evidenceIds, answers })
    await keepRound(tx, decision)
    await tx.decisionEvidence.deleteMany({ where: { decisionId: decision.id } })
    const row = await tx.decision.update({
      where: { id: decision.id },
      data: {
        state: 'open',
        fromTag: claim.tag,
        ...{ rationale, answers },
        proposedAt: now,
        ...{ decidedBy: null, decidedAt: null, note: null },
        version: { increment: 1 },
        evidence: {
          create: [...new Set(evidenceIds)].map((evidenceId) => ({ evidenceId, deskId: decision.deskId })),
        },
      },
      include: decisionIncluding,
    })
    return {
      value: await showDecision(tx, row.id),
      event: {
        subject: `claim:${row.claimId}`,
        detail: {
          decision: row.id,
          from: row.fromTag,
          to: decision.tag,
          before: { state: 'sent-back', rationale: sha256(decision.rationale) },
          after: { state: 'open', rationale: sha256(rationale) },
          digests: { [`decision:${row.id}`]: decisionDigest(row) },
        },
      },
    }
  },
})

/** The evidence that the proposal rested on and that stands beside its claim still. */
async function standingOf(
  tx: Tx,
  { claimId, evidence }: { claimId: string; evidence: readonly { evidenceId: string }[] },
): Promise<string[]> {
  const rows = await tx.evidence.findMany({
    where: { id: { in: evidence.map(({ evidenceId }) => evidenceId) }, claimId, state: 'on-record' },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
