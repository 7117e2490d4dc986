// Snapshots as the subject of what happens around them; they themselves never change.
import type { Tx } from './client.ts'

export type SnapshotSubject = { id: string; deskId: string; sourceId: string; sha256: string; length: number }

/** The snapshot, its source locked until the transaction ends; null where the desk has none such. */
export async function lockSnapshot(tx: Tx, id: string): Promise<SnapshotSubject | null> {
  await tx.$queryRaw`SELECT 1 FROM source WHERE id = (SELECT source_id FROM snapshot WHERE id = ${id}::uuid) FOR UPDATE`
  return tx.snapshot.findUnique({
    where: { id },
    select: { id: true, deskId: true, sourceId: true, sha256: true, length: true },
  })
}
