// Nothing is evidence of itself: not a claim's own words, and not what rests on the claim in its turn.
import type { Tx } from '#lib/db/client'
import { claimRestsOn } from '#lib/db/evidence'
import { toSpans } from '#lib/db/spans'
import { refuse } from '#lib/record/refusal'
import { isWithinWords } from '#lib/record/own-words'
import type { Span } from '#lib/text/span'

/** Refuses with `own-words` an excerpt of what the claim's own statements say at that very place. */
export async function refuseOwnWords(
  tx: Tx,
  claimId: string,
  excerpt: { snapshotId: string; text: string; spans: readonly Span[] },
): Promise<void> {
  const { snapshotId, text, spans } = excerpt
  const own = await tx.statement.findMany({
    where: { snapshotId, appearance: { claimId } },
    select: { content: true },
  })
  if (own.some(({ content }) => isWithinWords(text, spans, toSpans(content))))
    refuse({ kind: 'rule', code: 'own-words' })
}

/**
 * Refuses with `own-words` where an excerpt that stands beside one of the claims is no more than what one of
 * `statements`, which are or become theirs, says at that very place.
 */
export async function refuseOwnExcerpts(
  tx: Tx,
  claimIds: readonly string[],
  statements: readonly { snapshotId: string; content: readonly number[] }[],
): Promise<void> {
  const excerpts = await tx.evidence.findMany({
    where: {
      ...{ claimId: { in: [...claimIds] }, kind: 'excerpt', state: 'on-record' },
      snapshotId: { in: [...new Set(statements.map(({ snapshotId }) => snapshotId))] },
    },
    select: { snapshotId: true, spans: true },
  })
  const ids = [...new Set(excerpts.flatMap(({ snapshotId }) => snapshotId ?? []))]
  const snapshots = await tx.snapshot.findMany({
    where: { id: { in: ids } },
    select: { id: true, text: true },
  })
  for (const { id, text } of snapshots) {
    const own = statements.filter(({ snapshotId }) => snapshotId === id)
    const beside = excerpts.filter(({ snapshotId }) => snapshotId === id)
    if (beside.some(({ spans }) => own.some((s) => isWithinWords(text, toSpans(spans), toSpans(s.content)))))
      refuse({ kind: 'rule', code: 'own-words' })
  }
}

/**
 * Refuses with `circular-evidence` a statement of `otherId` in support of `claim`, or that the two become one, where
 * `otherId` rests on `claim`, itself or by way of others. Two at once wait for each other: each alone would close no circle.
 */
export async function refuseCircle(
  tx: Tx,
  claim: { id: string; deskId: string },
  otherId: string,
): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`support:${claim.deskId}`}, 0))`
  if (await claimRestsOn(tx, otherId, claim.id)) refuse({ kind: 'rule', code: 'circular-evidence' })
}
