// A change that may have taken a tag its ground: where it did, the claim is flagged.
import type { Tx } from '#lib/db/client'
import { flagClaim } from '#lib/db/flags'
import type { Moved } from '#lib/db/flags'
import { stillUnmet } from './still-unmet.ts'

/**
 * Flags those of `claims` whose tag, once decided, no longer stands on what is on record, with what it lacks by now.
 * Gives their ids.
 */
export async function flagUnmet(
  tx: Tx,
  claims: readonly { id: string; deskId: string; tag: string }[],
  moved: Moved,
  now: Date,
): Promise<string[]> {
  const flagged: string[] = []
  for (const claim of claims) {
    if (claim.tag === 'attributed') continue
    const unmet = await stillUnmet(tx, claim)
    if (unmet.length === 0) continue
    const lost = unmet.map(({ rule }) => ({ what: 'requirement' as const, before: rule, after: null }))
    await flagClaim(tx, claim, { ...moved, changes: [...moved.changes, ...lost] }, now)
    flagged.push(claim.id)
  }
  return flagged
}
