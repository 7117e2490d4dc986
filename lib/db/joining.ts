// Statements, evidence and requests to reply moved from one claim to another, each with where it came from.
import type { Claim } from './generated/client.ts'
import { lockClaims } from './claims.ts'
import type { Tx } from './client.ts'
import type { Digests } from './ground.ts'
import { moveReplies } from './moved-replies.ts'

/** The claim, locked with `others` and with the statements of all; statements come first, as where one is rejected. */
export async function lockWithStatements(
  tx: Tx,
  id: string,
  others: readonly string[] = [],
): Promise<Claim | null> {
  const ids = [id, ...others]
  await tx.$queryRaw`
    SELECT 1 FROM statement WHERE id IN (SELECT statement_id FROM appearance WHERE claim_id = ANY(${ids}::uuid[]))
    ORDER BY id FOR UPDATE`
  await lockClaims(tx, ids)
  return tx.claim.findUnique({ where: { id, state: 'on-record' } })
}

/** Lets these statements be appearances of `to`. */
export async function moveStatements(
  tx: Tx,
  statementIds: readonly string[],
  from: string,
  to: string,
): Promise<void> {
  await tx.appearance.updateMany({
    where: { statementId: { in: [...statementIds] }, claimId: from },
    data: { claimId: to, cameFrom: from },
  })
}

/**
 * Lets what stands beside `from` stand beside `to`: evidence on record, what contests it, its place in collections, and
 * everybody who was asked about it. Gives the digests of the requests.
 */
export async function moveRest(tx: Tx, from: string, to: string): Promise<Digests> {
  await tx.evidence.updateMany({
    where: { claimId: from, state: 'on-record' },
    data: { claimId: to, cameFrom: from },
  })
  await tx.$executeRaw`
    INSERT INTO opposition (claim_id, opposed_id, desk_id, by, at)
    SELECT least(other, ${to}::uuid), greatest(other, ${to}::uuid), desk_id, by, at
    FROM (SELECT *, CASE WHEN claim_id = ${from}::uuid THEN opposed_id ELSE claim_id END AS other
          FROM opposition WHERE ${from}::uuid IN (claim_id, opposed_id)) pair
    ON CONFLICT DO NOTHING`
  await tx.$executeRaw`
    INSERT INTO collection_item (collection_id, subject, subject_id, desk_id, at)
    SELECT collection_id, subject, ${to}::uuid, desk_id, at FROM collection_item
    WHERE subject = 'claim' AND subject_id = ${from}::uuid ON CONFLICT DO NOTHING`
  return moveReplies(tx, { claimId: from }, { claimId: to, cameFrom: from })
}

/** Gives a claim that comes back the evidence and the requests that had come from it; the digests of the requests. */
export async function returnRest(tx: Tx, from: string, to: string): Promise<Digests> {
  await tx.evidence.updateMany({
    where: { claimId: from, cameFrom: to },
    data: { claimId: to, cameFrom: null },
  })
  return moveReplies(tx, { claimId: from, cameFrom: to }, { claimId: to, cameFrom: null })
}

/** The claim that went out of sight when it was joined, and that all of these statements came from. */
export async function whereTheyCameFrom(tx: Tx, statementIds: readonly string[]): Promise<Claim | null> {
  const rows = await tx.appearance.findMany({ where: { statementId: { in: [...statementIds] } } })
  const origins = new Set(rows.map(({ cameFrom }) => cameFrom))
  const [origin] = origins
  if (origins.size !== 1 || !origin) return null
  await lockClaims(tx, [origin])
  return tx.claim.findUnique({ where: { id: origin, state: 'hidden', appearances: { none: {} } } })
}
