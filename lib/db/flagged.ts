// A claim locked for whoever looks at its flags.
import { lockClaim } from './claims.ts'
import type { Tx } from './client.ts'
import { moversOf } from './flags.ts'
import type { Claim } from './generated/client.ts'

/** The claim, locked, with whose changes moved the ground of its tag; `attributed` is one person's and needs no second. */
export async function lockFlagged(tx: Tx, id: string): Promise<(Claim & { movedBy: string[] }) | null> {
  const claim = await lockClaim(tx, id)
  if (!claim) return null
  return { ...claim, movedBy: claim.tag === 'attributed' ? [] : await moversOf(tx, id) }
}
