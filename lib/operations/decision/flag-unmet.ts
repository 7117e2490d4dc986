// A change that may have taken a tag its ground: where it did, the claim is flagged.
import type { Tx } from '#lib/db/client'
import { flagClaim } from '#lib/db/flags'
import type { Moved } from '#lib/db/flags'
import { stillUnmet } from './still-unmet.ts'

/** Flags those of `claims` whose tag, once decided, no longer stands on what is on record. Gives their ids. */
export async function flagUnmet(
  tx: Tx,
  claims: readonly { id: string; deskId: string; tag: string }[],
  moved: Moved,
  now: Date,
): Promise<string[]> {
  const flagged: string[] = []
  for (const claim of claims) {
    if (claim.tag === 'attributed' || (await stillUnmet(tx, claim)).length === 0) continue
    await flagClaim(tx, claim, moved, now)
    flagged.push(claim.id)
  }
  return flagged
}
