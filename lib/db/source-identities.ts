// Which sources a desk has already, by what makes two captures one source.
import { onDesk } from './client.ts'
import type { Tx } from './client.ts'

/** The sources on record with these identities, by identity; the identities are locked, so that nobody adds one now. */
export async function lockIdentities(
  tx: Tx,
  deskId: string,
  identities: readonly string[],
): Promise<Map<string, string>> {
  // In one order: two batches with the same sources do not wait for each other forever.
  for (const identity of [...new Set(identities)].sort()) {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`source:${deskId}:${identity}`}, 0))`
  }
  const rows = await tx.source.findMany({
    where: { identity: { in: [...identities] }, state: 'on-record' },
    select: { id: true, identity: true },
  })
  return new Map(rows.map(({ id, identity }) => [identity, id]))
}

/** Which of `identities` the desk has on record already. */
export async function knownIdentities(deskId: string, identities: readonly string[]): Promise<Set<string>> {
  const rows = await onDesk(deskId, (tx) =>
    tx.source.findMany({
      where: { identity: { in: [...identities] }, state: 'on-record' },
      select: { identity: true },
    }),
  )
  return new Set(rows.map(({ identity }) => identity))
}
