// Evidence is withdrawn, with a reason; never deleted. A tag that rested on it is flagged.
import { z } from 'zod'
import { showClaim } from '#lib/db/claims'
import type { Tx } from '#lib/db/client'
import { lockEvidence } from '#lib/db/evidence'
import { flagClaim } from '#lib/db/flags'
import { voidOpenDecisions } from '#lib/db/ground'
import { operation } from '#lib/kernel/operation'
import { ClaimView } from '#lib/record/claim'
import { Id, prose, Version } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { stillUnmet } from '../decision/still-unmet.ts'

export const withdrawEvidence = operation({
  name: 'evidence.withdraw',
  input: z.strictObject({ evidenceId: Id, version: Version, reason: prose(1000) }),
  output: ClaimView,
  example: { evidenceId: '019ab000-0000-7000-8000-000000000006', version: 1, reason: 'Superseded drawing.' },
  subject: (tx, input) => lockEvidence(tx, input.evidenceId),
  may: can.withdrawEvidence,
  present: (tx, evidence) => showClaim(tx, evidence.claimId),
  async run({ tx, actor, now }, evidence, { reason }) {
    await tx.evidence.update({
      where: { id: evidence.id },
      data: { state: 'withdrawn', withdrawnReason: reason, version: { increment: 1 } },
    })
    const digests = await voidOpenDecisions(tx, evidence.claimId, actor.id, now)
    const claim = await tx.claim.update({
      where: { id: evidence.claimId },
      data: { version: { increment: 1 } },
    })
    if (claim.tag !== 'attributed' && (await restedOn(tx, claim, evidence.id))) {
      const what = evidence.title ?? evidence.url ?? evidence.from
      const changes = [{ what: 'evidence' as const, before: what, after: null }]
      await flagClaim(tx, claim, { reason: 'evidence-withdrawn', subjectId: evidence.id, changes }, now)
    }
    return {
      value: await showClaim(tx, claim.id),
      event: { subject: `claim:${claim.id}`, detail: { evidence: evidence.id, reason, digests } },
    }
  },
})

/** True where the decision that gave the claim its tag named the evidence, or the tag no longer stands without it. */
async function restedOn(tx: Tx, claim: { id: string; tag: string }, evidenceId: string): Promise<boolean> {
  const decision = await tx.decision.findFirst({
    where: { claimId: claim.id, state: 'approved' },
    orderBy: { decidedAt: 'desc' },
    select: { evidence: { where: { evidenceId } } },
  })
  return (decision?.evidence.length ?? 0) > 0 || (await stillUnmet(tx, claim)).length > 0
}
