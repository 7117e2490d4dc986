// The append-only history: one hash chain a desk. Each line's hash covers its text and the hash before it, so that
// a changed, missing or inserted line shows.
import { canonicalJson, sha256 } from './canonical-json.ts'
import type { Tx } from './client.ts'

export type HistoryEntry = {
  at: Date
  actorId: string
  operation: string
  /** `noun:id` of what was acted on. */
  subject: string
  detail: Record<string, unknown>
}

export const firstHash = '0'.repeat(64)

/** The text that a line's hash covers. */
export function historyLine(deskId: string | null, seq: number, entry: HistoryEntry): string {
  return canonicalJson({ deskId, seq, ...entry, at: entry.at.toISOString() })
}

/** The hash of a line that stands after `previousHash`. */
export function chainHash(previousHash: string, line: string): string {
  return sha256(`${previousHash}\n${line}`)
}

/**
 * Appends to the desk's chain. The head is locked here and nowhere else, and this is called last in a transaction:
 * writers queue for the append alone.
 */
export async function appendToHistory(tx: Tx, deskId: string, entry: HistoryEntry): Promise<void> {
  await tx.$executeRaw`INSERT INTO audit_head (desk_id, seq, hash) VALUES (${deskId}::uuid, 0, ${firstHash}) ON CONFLICT DO NOTHING`
  const heads = await tx.$queryRaw<
    { seq: number; hash: string }[]
  >`SELECT seq, hash FROM audit_head WHERE desk_id = ${deskId}::uuid FOR UPDATE`
  const head = heads[0]
  if (!head) throw new Error('the desk has no chain')
  const seq = head.seq + 1
  const line = historyLine(deskId, seq, entry)
  const hash = chainHash(head.hash, line)
  await tx.$executeRaw`
    WITH moved AS (UPDATE audit_head SET seq = ${seq}, hash = ${hash} WHERE desk_id = ${deskId}::uuid)
    INSERT INTO audit_event (desk_id, seq, at, actor_id, operation, subject, detail, line, previous_hash, hash, change_id)
    VALUES (${deskId}::uuid, ${seq}, ${entry.at}, ${entry.actorId}::uuid, ${entry.operation}, ${entry.subject},
            ${canonicalJson(entry.detail)}::jsonb, ${line}, ${head.hash}, ${hash}, change_id_now())`
}
