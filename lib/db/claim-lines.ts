// The lines of the history that are about one claim: its own, and those of what it rests on.
import type { ClaimView } from '#lib/record/claim'
import type { Tx } from './client.ts'
import type { AuditEvent } from './generated/client.ts'

/** Every line about the claim, what was joined to it or it was split from, its statements, and where those come from; the
 *  oldest first. */
export async function linesOfClaim(
  tx: Tx,
  claim: Pick<ClaimView, 'id' | 'statements'>,
): Promise<AuditEvent[]> {
  const origins = await tx.appearance.findMany({
    where: { claimId: claim.id, cameFrom: { not: null } },
    select: { cameFrom: true },
  })
  const subjects = [
    `claim:${claim.id}`,
    ...origins.map(({ cameFrom }) => `claim:${cameFrom}`),
    ...claim.statements.map(({ id }) => `statement:${id}`),
    ...claim.statements.map(({ sourceId }) => `source:${sourceId}`),
  ]
  return tx.auditEvent.findMany({
    where: { subject: { in: [...new Set(subjects)] } },
    orderBy: { seq: 'asc' },
  })
}
