// Flags: why a claim needs review, what changed under it, and what was found by whoever looked.
import { z } from 'zod'
import { FlagChange, FlagView } from '#lib/record/claim'
import type { FlagReason, ReviewedFlag } from '#lib/record/claim'
import type { Tx } from './client.ts'
import type { ClaimFlag } from './generated/client.ts'
import { newId } from './id.ts'
import { personsOf } from './persons.ts'

const Changes = z.array(FlagChange)

/** What moved under a claim: why, by which thing, and what it was before. */
export type Moved = { reason: FlagReason; subjectId: string; changes: readonly FlagChange[] }

export function flagView(
  flag: Pick<ClaimFlag, 'id' | 'reason' | 'subjectId' | 'at' | 'changes'>,
): z.infer<typeof FlagView> {
  return {
    ...{ id: flag.id, subjectId: flag.subjectId, at: flag.at.toISOString() },
    reason: flag.reason as FlagReason,
    changes: Changes.parse(flag.changes),
  }
}

/** The flags of a claim that were resolved, the newest first. */
export async function reviewedFlags(tx: Tx, claimId: string): Promise<ReviewedFlag[]> {
  const rows = await tx.claimFlag.findMany({
    where: { claimId, resolvedAt: { not: null } },
    orderBy: { resolvedAt: 'desc' },
  })
  const persons = await personsOf(
    tx,
    rows.map(({ resolvedBy }) => resolvedBy),
  )
  return rows.flatMap((row) =>
    row.resolvedBy && row.resolvedAt
      ? [
          {
            ...flagView(row),
            resolvedBy: persons(row.resolvedBy),
            resolvedAt: row.resolvedAt.toISOString(),
            note: row.note,
          },
        ]
      : [],
  )
}

/** Whose changes raised the flags that stand on the claim, or added to them: as the database keeps it of each change. */
export async function moversOf(tx: Tx, claimId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ by: string }[]>`
    SELECT DISTINCT c.actor_id AS by FROM claim_flag f
    JOIN row_change c ON c.row_key = jsonb_build_object('id', f.id) AND c.table_name = 'claim_flag'
    WHERE f.claim_id = ${claimId}::uuid AND f.resolved_at IS NULL AND c.actor_id IS NOT NULL
      AND (c.kind = 'insert' OR c.before -> 'changes' IS NOT NULL)`
  return rows.map(({ by }) => by)
}

/** Flags the claim `needs review`. The same thing moving again adds what it became to the flag that stands. */
export async function flagClaim(
  tx: Tx,
  claim: { id: string; deskId: string },
  { reason, subjectId, changes }: Moved,
  now: Date,
): Promise<void> {
  const standing = await tx.claimFlag.findFirst({
    where: { claimId: claim.id, reason, subjectId, resolvedAt: null },
  })
  if (standing) {
    const all = [...Changes.parse(standing.changes), ...changes]
    await tx.claimFlag.update({ where: { id: standing.id }, data: { changes: all } })
    return
  }
  await tx.claimFlag.create({
    data: {
      ...{ id: newId(), deskId: claim.deskId, claimId: claim.id, reason, subjectId, at: now },
      changes: [...changes],
    },
  })
  await tx.claim.update({ where: { id: claim.id }, data: { version: { increment: 1 } } })
}
