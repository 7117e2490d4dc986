// What a proposal must rest on, asked when it is made, when it is made again, and when it is approved.
import { groundOf } from '#lib/db/claims'
import type { Tx } from '#lib/db/client'
import type { Asked } from '#lib/record/answers'
import type { Tag } from '#lib/record/claim'
import { refuse } from '#lib/record/refusal'
import { unmetOf } from '#lib/record/requirements'

/** Refuses with `unmet`, or where a named piece of evidence is another claim's or was withdrawn. */
export async function checkGround(
  tx: Tx,
  claim: { id: string },
  proposal: { tag: Tag; rationale: string; evidenceIds: readonly string[]; answers: readonly Asked[] },
): Promise<void> {
  const named = [...new Set(proposal.evidenceIds)]
  const standing = await tx.evidence.count({
    where: { id: { in: named }, claimId: claim.id, state: 'on-record' },
  })
  if (standing !== named.length) refuse({ kind: 'rule', code: 'evidence-of-another-claim' })
  const unmet = unmetOf(proposal.tag, await groundOf(tx, claim.id, proposal))
  if (unmet.length > 0) refuse({ kind: 'rule', code: 'unmet', unmet })
}
