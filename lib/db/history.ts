// The append-only history: one hash chain a desk. Each line's hash covers its text and the hash before it, so that
// a changed, missing or inserted line shows.
import type { Role } from '#lib/record/actor'
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

type ChainHead = { seq: number; hash: string }

/**
 * Appends to the desk's chain. The head is locked here and nowhere else, and this is called last in a transaction:
 * writers queue for the append alone. Gives the role of `memberId` as it is by then, null where they are no member any
 * more: whatever changes a membership has its line in the same chain, and so comes wholly before this line or after it.
 */
export async function appendToHistory(
  tx: Tx,
  deskId: string,
  entry: HistoryEntry,
  memberId: string,
): Promise<Role | null> {
  const head = (await lockHead(tx, deskId)) ?? (await beginChain(tx, deskId))
  const seq = head.seq + 1
  const line = historyLine(deskId, seq, entry)
  const hash = chainHash(head.hash, line)
  const [appended] = await tx.$queryRaw<{ role: Role | null }[]>`
    WITH moved AS (UPDATE audit_head SET seq = ${seq}, hash = ${hash} WHERE desk_id = ${deskId}::uuid)
    INSERT INTO audit_event (desk_id, seq, at, actor_id, operation, subject, detail, line, previous_hash, hash, change_id)
    VALUES (${deskId}::uuid, ${seq}, ${entry.at}, ${entry.actorId}::uuid, ${entry.operation}, ${entry.subject},
            ${canonicalJson(entry.detail)}::jsonb, ${line}, ${head.hash}, ${hash}, change_id_now())
    RETURNING (SELECT role FROM member WHERE id = ${memberId}::uuid AND ended_at IS NULL) AS role`
  return appended?.role ?? null
}

async function beginChain(tx: Tx, deskId: string): Promise<ChainHead> {
  await tx.$executeRaw`INSERT INTO audit_head (desk_id, seq, hash) VALUES (${deskId}::uuid, 0, ${firstHash}) ON CONFLICT DO NOTHING`
  const begun = await lockHead(tx, deskId)
  if (!begun) throw new Error('the desk has no chain')
  return begun
}

async function lockHead(tx: Tx, deskId: string): Promise<ChainHead | null> {
  const [head] = await tx.$queryRaw<
    ChainHead[]
  >`SELECT seq, hash FROM audit_head WHERE desk_id = ${deskId}::uuid FOR UPDATE`
  return head ?? null
}
