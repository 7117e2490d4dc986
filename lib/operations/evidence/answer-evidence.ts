// Refuting evidence is answered by a person's note, so that it stands no longer in the way of `verified`.
import { z } from 'zod'
import { sha256 } from '#lib/db/canonical-json'
import { showClaim } from '#lib/db/claims'
import { lockEvidence } from '#lib/db/evidence'
import { voidOpenDecisions } from '#lib/db/ground'
import { operation } from '#lib/kernel/operation'
import { ClaimView } from '#lib/record/claim'
import { Note } from '#lib/record/decision'
import { Id, Version } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'

export const answerEvidence = operation({
  name: 'evidence.answer',
  input: z.strictObject({
    evidenceId: Id,
    version: Version,
    note: Note,
    /** Evidence of the same claim that the answer rests on. */
    evidenceIds: z.array(Id).max(50).default([]),
  }),
  output: ClaimView,
  example: {
    evidenceId: '019ab000-0000-7000-8000-000000000006',
    version: 1,
    note: 'The log counts the day gate; the claim is about the night gate.',
  },
  subject: (tx, input) => lockEvidence(tx, input.evidenceId),
  may: can.answerEvidence,
  present: (tx, evidence) => showClaim(tx, evidence.claimId),
  async run({ tx, actor, now }, evidence, { note, evidenceIds }) {
    if (evidence.side !== 'refutes') refuse({ kind: 'rule', code: 'refuting-only' })
    const named = await tx.evidence.count({ where: { id: { in: evidenceIds }, claimId: evidence.claimId } })
    if (named !== new Set(evidenceIds).size) refuse({ kind: 'rule', code: 'evidence-of-another-claim' })
    await tx.evidence.update({
      where: { id: evidence.id },
      data: { answer: note, answeredBy: actor.id, answeredAt: now, version: { increment: 1 } },
    })
    const digests = await voidOpenDecisions(tx, evidence.claimId, actor.id, now)
    await tx.claim.update({ where: { id: evidence.claimId }, data: { version: { increment: 1 } } })
    return {
      value: await showClaim(tx, evidence.claimId),
      event: {
        subject: `claim:${evidence.claimId}`,
        detail: { evidence: evidence.id, answer: sha256(note), evidenceIds, digests },
      },
    }
  },
})
