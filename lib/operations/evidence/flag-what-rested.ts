// A tag that rested on evidence which moved is flagged: the decision behind it named the evidence, or the tag no longer
// stands without it.
import type { Tx } from '#lib/db/client'
import { flagClaim } from '#lib/db/flags'
import type { FlagChange } from '#lib/record/claim'
import { stillUnmet } from '../decision/still-unmet.ts'

type Moved = { reason: 'evidence-withdrawn' | 'evidence-mended'; before: string; after: string | null }

export async function flagWhatRested(
  tx: Tx,
  claim: { id: string; deskId: string; tag: string },
  evidenceId: string,
  { reason, before, after }: Moved,
  now: Date,
): Promise<void> {
  if (claim.tag === 'attributed' || !(await restedOn(tx, claim, evidenceId))) return
  const changes: FlagChange[] = [{ what: 'evidence', before, after }]
  await flagClaim(tx, claim, { reason, subjectId: evidenceId, changes }, now)
}

async function restedOn(tx: Tx, claim: { id: string; tag: string }, evidenceId: string): Promise<boolean> {
  const decision = await tx.decision.findFirst({
    where: { claimId: claim.id, state: 'approved' },
    orderBy: { decidedAt: 'desc' },
    select: { evidence: { where: { evidenceId } } },
  })
  return (decision?.evidence.length ?? 0) > 0 || (await stillUnmet(tx, claim)).length > 0
}
