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

type ChainHead = { deskId: string; seq: number; hash: string }

/**
 * The head of the desk's chain, locked here and nowhere else, last in a transaction: writers queue for the append alone.
 * Whatever reads after it sees all that stands before the line that is to come.
 */
export async function lockHistory(tx: Tx, deskId: string): Promise<ChainHead> {
  const known = await lockHead(tx, deskId)
  if (known) return known
  await tx.$executeRaw`INSERT INTO audit_head (desk_id, seq, hash) VALUES (${deskId}::uuid, 0, ${firstHash}) ON CONFLICT DO NOTHING`
  const begun = await lockHead(tx, deskId)
  if (!begun) throw new Error('the desk has no chain')
  return begun
}

async function lockHead(tx: Tx, deskId: string): Promise<ChainHead | null> {
  const [head] = await tx.$queryRaw<
    { seq: number; hash: string }[]
  >`SELECT seq, hash FROM audit_head WHERE desk_id = ${deskId}::uuid FOR UPDATE`
  return head ? { deskId, ...head } : null
}

/** Appends to the chain whose head was locked. */
export async function appendToHistory(tx: Tx, head: ChainHead, entry: HistoryEntry): Promise<void> {
  const { deskId } = head
  const seq = head.seq + 1
  const line = historyLine(deskId, seq, entry)
  const hash = chainHash(head.hash, line)
  await tx.$executeRaw`
    WITH moved AS (UPDATE audit_head SET seq = ${seq}, hash = ${hash} WHERE desk_id = ${deskId}::uuid)
    INSERT INTO audit_event (desk_id, seq, at, actor_id, operation, subject, detail, line, previous_hash, hash, change_id)
    VALUES (${deskId}::uuid, ${seq}, ${entry.at}, ${entry.actorId}::uuid, ${entry.operation}, ${entry.subject},
            ${canonicalJson(entry.detail)}::jsonb, ${line}, ${head.hash}, ${hash}, change_id_now())`
}
