// Evidence is withdrawn, with a reason; never deleted. A tag that rested on it is flagged.
import { z } from 'zod'
import { showClaim } from '#lib/db/claims'
import { lockEvidence } from '#lib/db/evidence'
import { voidOpenDecisions } from '#lib/db/ground'
import { operation } from '#lib/kernel/operation'
import { ClaimView } from '#lib/record/claim'
import { Id, prose, Version } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { flagWhatRested } from './flag-what-rested.ts'

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
    const before = evidence.title ?? evidence.url ?? evidence.from
    await flagWhatRested(tx, claim, evidence.id, { reason: 'evidence-withdrawn', before, after: null }, now)
    return {
      value: await showClaim(tx, claim.id),
      event: { subject: `claim:${claim.id}`, detail: { evidence: evidence.id, reason, digests } },
    }
  },
})
