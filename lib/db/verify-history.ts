// Walks the whole history, and computes the rows that it vouches for anew: what `audit verify` says.
import { onConnection } from './connection.ts'
import type { Connection } from './connection.ts'
import { chainHash, firstHash, historyLine } from './history.ts'
import type { Verdict, Vouched, Wrong } from './verdict.ts'
import { digestsIn } from './vouched.ts'
import { wrongDecisions, wrongFiles, wrongReplies, wrongSnapshots } from './verify-rows.ts'

type Event = {
  id: string
  seq: number
  at: Date
  actor_id: string
  operation: string
  subject: string
  detail: Record<string, unknown>
  line: string
  previous_hash: string
  hash: string
}

const batch = 1000

/** Verifies everything over the owner's connection, as it stood at one moment; of each chain the first wrong line. */
export function verifyHistory(ownerUrl: string): Promise<Verdict> {
  return onConnection(ownerUrl, async (db) => {
    await db.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const desks = await db.query<{ id: string; slug: string }>('SELECT id, slug FROM desk ORDER BY slug')
    const verdict: Verdict = { chains: 0, lines: 0, rows: 0, wrong: [] }
    for (const desk of [{ id: null, slug: null }, ...desks]) {
      const { lines, vouched, wrong } = await walk(db, desk.id, desk.slug)
      verdict.chains += 1
      verdict.lines += lines
      verdict.wrong.push(...wrong)
      if (desk.id === null) continue
      for (const look of [wrongSnapshots, wrongDecisions, wrongFiles, wrongReplies]) {
        const found = await look(db, desk, vouched)
        verdict.rows += found.rows
        verdict.wrong.push(...found.wrong)
      }
    }
    await db.query('ROLLBACK')
    return verdict
  })
}

/**
 * Walks one chain to its first wrong line, and on, for what the lines after it vouch for. `onWay` hears now and then
 * how many lines are behind.
 */
export async function walk(
  db: Connection,
  deskId: string | null,
  chain: string | null,
  onWay: (lines: number) => Promise<void> = async () => undefined,
) {
  const vouched: Vouched = new Map()
  const wrong: Wrong[] = []
  let last = { seq: 0, hash: firstHash, id: '0' }
  let lines = 0
  for (;;) {
    const events = await db.query<Event>(
      `SELECT id, seq, at, actor_id, operation, subject, detail, line, previous_hash, hash FROM audit_event
       WHERE desk_id IS NOT DISTINCT FROM $1 AND (seq, id) > ($2, $3) ORDER BY seq, id LIMIT ${batch}`,
      [deskId, last.seq, last.id],
    )
    for (const event of events) {
      lines += 1
      const what = wrong.length === 0 ? wrongWith(event, last, deskId) : null
      if (what) wrong.push({ ...what, chain })
      for (const [key, digest] of Object.entries(digestsOf(event)))
        vouched.set(key, { digest, seq: event.seq })
      last = event
    }
    await onWay(lines)
    if (events.length < batch) break
  }
  const [head] = await db.query<{ seq: number; hash: string }>(
    'SELECT seq, hash FROM audit_head WHERE desk_id IS NOT DISTINCT FROM $1',
    [deskId],
  )
  const isWhole = head ? head.seq === last.seq && head.hash === last.hash : lines === 0
  if (!isWhole && wrong.length === 0) wrong.push({ what: 'wrong-head', chain, seq: last.seq + 1 })
  return { lines, head: last.hash, vouched, wrong }
}

type LineTrouble = { what: 'missing-line' | 'broken-link' | 'changed-line' | 'changed-columns'; seq: number }

function wrongWith(
  event: Event,
  last: { seq: number; hash: string },
  deskId: string | null,
): LineTrouble | null {
  const { seq, at, operation, subject, detail, line } = event
  if (seq !== last.seq + 1)
    return { what: seq > last.seq ? 'missing-line' : 'broken-link', seq: last.seq + 1 }
  if (chainHash(event.previous_hash, line) !== event.hash) return { what: 'changed-line', seq }
  if (event.previous_hash !== last.hash) return { what: 'broken-link', seq }
  const columns = historyLine(deskId, seq, { at, actorId: event.actor_id, operation, subject, detail })
  return columns === line ? null : { what: 'changed-columns', seq }
}

/** A line that is no JSON any more vouches for nothing; that it was changed is said already. */
function digestsOf({ line }: Event): Record<string, string> {
  try {
    return digestsIn(line)
  } catch {
    return {}
  }
}
