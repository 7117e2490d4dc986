// The rows that the history vouches for, computed anew: snapshots with their text and bytes, decisions with their
// evidence, files laid as evidence, requests to reply. A few at a time, however large they are.
import { sha256 } from './canonical-json.ts'
import type { Connection } from './connection.ts'
import { decisionDigest } from './decisions.ts'
import type { DecisionRow } from './decisions.ts'
import type { ReplyRequest } from './generated/client.ts'
import { replyDigest } from './replies.ts'
import { snapshotDigest } from './sources.ts'
import type { SnapshotRow } from './sources.ts'
import type { Vouched, Wrong } from './verdict.ts'

type Desk = { id: string; slug: string }
type Found = { rows: number; wrong: Wrong[] }
type Snapshot = SnapshotRow & { sha256: string; originalSha256: string; length: number }

const snapshotColumns = `id, source_id AS "sourceId", number, media_type AS "mediaType", method, text, original, length,
  sha256, original_sha256 AS "originalSha256", captured_at AS "capturedAt", captured_by AS "capturedBy"`
const decisionColumns = `d.id, d.desk_id AS "deskId", d.claim_id AS "claimId", d.from_tag AS "fromTag", d.tag, d.rationale,
  d.state, d.proposed_by AS "proposedBy", d.proposed_at AS "proposedAt", d.decided_by AS "decidedBy",
  d.decided_at AS "decidedAt", d.note, d.handbook, d.answers, d.version,
  ARRAY(SELECT e.evidence_id::text FROM decision_evidence e WHERE e.decision_id = d.id) AS named`
const roundColumns = `decision_id AS "decisionId", number, desk_id AS "deskId", rationale, evidence_ids::text[] AS "evidenceIds", answers,
  proposed_at AS "proposedAt", sent_back_by AS "sentBackBy", sent_back_at AS "sentBackAt", note`
const replyColumns = `id, desk_id AS "deskId", claim_id AS "claimId", speaker_id AS "speakerId", contact_id AS "contactId", "to",
  way, address, subject, text, asked_by AS "askedBy", asked_at AS "askedAt", due_at AS "dueAt", mail, message_id AS "messageId",
  reply_to AS "replyTo", mail_error AS "mailError", sent_at AS "sentAt", state, answer, answered_at AS "answeredAt",
  answered_way AS "answeredWay", source_id AS "sourceId", statement_id AS "statementId", recorded_by AS "recordedBy",
  recorded_at AS "recordedAt", withdrawn_reason AS "withdrawnReason", came_from AS "cameFrom", salt,
  created_at AS "createdAt", version`

export function wrongSnapshots(db: Connection, desk: Desk, vouched: Vouched): Promise<Found> {
  return compare('snapshot', desk, vouched, async (after) => {
    const rows = await db.query<Snapshot>(
      `SELECT ${snapshotColumns} FROM snapshot WHERE desk_id = $1 AND id > $2 ORDER BY id LIMIT 10`,
      [desk.id, after],
    )
    return rows.map((row) => {
      const isAsHashed =
        sha256(row.text) === row.sha256 &&
        sha256(row.original) === row.originalSha256 &&
        row.text.length === row.length
      return { id: row.id, digest: isAsHashed ? snapshotDigest(row) : null }
    })
  })
}

export function wrongDecisions(db: Connection, desk: Desk, vouched: Vouched): Promise<Found> {
  return compare('decision', desk, vouched, async (after) => {
    const rows = await db.query<Omit<DecisionRow, 'evidence'> & { named: string[] }>(
      `SELECT ${decisionColumns} FROM decision d WHERE d.desk_id = $1 AND d.id > $2 ORDER BY d.id LIMIT 500`,
      [desk.id, after],
    )
    const rounds = await db.query<DecisionRow['rounds'][number]>(
      `SELECT ${roundColumns} FROM decision_round WHERE decision_id = ANY($1::uuid[]) ORDER BY number`,
      [rows.map(({ id }) => id)],
    )
    return rows.map(({ named, ...row }) => {
      const evidence = named.map((evidenceId) => ({ evidenceId, decisionId: row.id, deskId: row.deskId }))
      const own = rounds.filter(({ decisionId }) => decisionId === row.id)
      return { id: row.id, digest: decisionDigest({ ...row, evidence, rounds: own }) }
    })
  })
}

/** Each under the id of its evidence: what is laid beside a claim is that. */
export function wrongFiles(db: Connection, desk: Desk, vouched: Vouched): Promise<Found> {
  return compare('evidence-file', desk, vouched, async (after) => {
    const rows = await db.query<{ id: string; bytes: Buffer; size: number; sha256: string }>(
      `SELECT e.id, f.bytes, f.size, f.sha256 FROM evidence e JOIN evidence_file f ON f.id = e.file_id
       WHERE e.desk_id = $1 AND e.id > $2 ORDER BY e.id LIMIT 10`,
      [desk.id, after],
    )
    return rows.map(({ id, bytes, size, sha256: kept }) => {
      const digest = sha256(bytes)
      return { id, digest: digest === kept && bytes.length === size ? digest : null }
    })
  })
}

export function wrongReplies(db: Connection, desk: Desk, vouched: Vouched): Promise<Found> {
  return compare('reply', desk, vouched, async (after) => {
    const rows = await db.query<ReplyRequest>(
      `SELECT ${replyColumns} FROM reply_request WHERE desk_id = $1 AND id > $2 ORDER BY id LIMIT 500`,
      [desk.id, after],
    )
    return rows.map((row) => ({ id: row.id, digest: replyDigest(row) }))
  })
}

const firstId = '00000000-0000-0000-0000-000000000000'

/** Holds every row against what the history vouches for, and looks for rows that are gone. */
async function compare(
  noun: string,
  desk: Desk,
  vouched: Vouched,
  read: (after: string) => Promise<{ id: string; digest: string | null }[]>,
): Promise<Found> {
  const left = new Map([...vouched].filter(([key]) => key.startsWith(`${noun}:`)))
  const found: Found = { rows: 0, wrong: [] }
  for (let after = firstId; ;) {
    const rows = await read(after)
    if (rows.length === 0) break
    for (const { id, digest } of rows) {
      const key = `${noun}:${id}`
      const line = left.get(key)
      left.delete(key)
      found.rows += 1
      if (line?.digest === digest) continue
      const what = line ? 'changed-row' : 'unvouched-row'
      found.wrong.push({ what, chain: desk.slug, row: key, seq: line?.seq ?? null })
    }
    after = rows.at(-1)?.id ?? firstId
  }
  for (const [key, { seq }] of left)
    found.wrong.push({ what: 'missing-row', chain: desk.slug, row: key, seq })
  return found
}
