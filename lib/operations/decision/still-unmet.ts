// Whether a tag that was once decided still stands on what is on record now.
import { groundOf } from '#lib/db/claims'
import type { Tx } from '#lib/db/client'
import { Tag } from '#lib/record/claim'
import type { Unmet } from '#lib/record/refusal'
import { unmetOf } from '#lib/record/requirements'

/**
 * What the claim's own tag needs and no longer has, held against all of its evidence. Its rationale and its answers were
 * given then. Support that was added since and does not say how it was come by takes nothing from a tag that other
 * support carries.
 */
export async function stillUnmet(tx: Tx, claim: { id: string; tag: string }): Promise<Unmet[]> {
  const evidence = await tx.evidence.findMany({
    where: { claimId: claim.id, state: 'on-record' },
    select: { id: true },
  })
  const ground = await groundOf(tx, claim.id, {
    rationale: 'given',
    evidenceIds: evidence.map(({ id }) => id),
    answers: [],
  })
  const tag = Tag.parse(claim.tag)
  const told = ground.evidence.filter(({ side, method }) => side !== 'supports' || method !== null)
  return unmetOf(tag, { ...ground, evidence: told }).length === 0 ? [] : unmetOf(tag, ground)
}
