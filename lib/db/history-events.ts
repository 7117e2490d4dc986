// Lines of a desk's history by who, what and when; either way along the chain, a page at a time.
import type { HistoryFilter } from '#lib/record/history'
import { rows } from './client.ts'
import type { Tx } from './client.ts'
import { Prisma } from './generated/client.ts'
import type { AuditEvent } from './generated/client.ts'
import { anywhere } from './like.ts'

/** A line but for what is the database's own: its row's id, and the desk. */
type ListedEvent = Omit<AuditEvent, 'id' | 'deskId'>
type Place = { below: number } | { above: number }

/** Of things with the words sought, more than these are not looked up one by one. */
const many = 2000

/** Up to `limit` lines below a number, the newest first, or above it, the oldest first. */
export async function historyEvents(
  tx: Tx,
  filter: HistoryFilter,
  place: Place,
  limit: number,
): Promise<ListedEvent[]> {
  const [from, order] =
    'below' in place
      ? [Prisma.sql`seq < ${place.below}`, Prisma.sql`DESC`]
      : [Prisma.sql`seq > ${place.above}`, Prisma.sql`ASC`]
  const conditions = [from, ...conditionsOf(filter), ...(await calledBy(tx, filter.q))]
  return rows<ListedEvent>(tx)`
    SELECT seq, at, actor_id AS "actorId", operation, subject, detail, line,
           previous_hash AS "previousHash", hash, change_id AS "changeId"
    FROM audit_event WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY seq ${order} LIMIT ${limit}`
}

/** The lines about what is called by these words: by the things where they are few, else by walking the lines. */
async function calledBy(tx: Tx, q: string | undefined): Promise<Prisma.Sql[]> {
  const words = q?.trim()
  if (!words) return []
  const pattern = anywhere(words)
  const things = await rows<{ thing: string }>(tx)`
    SELECT things_called(${pattern}, ${many + 1}::int) AS thing`
  if (things.length > many) return [Prisma.sql`is_called(subject, ${pattern})`]
  return [Prisma.sql`subject = ANY (${things.map(({ thing }) => thing)}::text[])`]
}

function conditionsOf({ subject, operation, actor, from, until }: HistoryFilter): Prisma.Sql[] {
  return [
    ...(subject ? [named(Prisma.sql`subject`, subject, ':')] : []),
    ...(operation ? [named(Prisma.sql`operation`, operation, '.')] : []),
    ...(actor ? [Prisma.sql`actor_id = ${actor}::uuid`] : []),
    ...(from ? notBefore(new Date(from)) : []),
    ...(until ? notAfter(new Date(until)) : []),
  ]
}

/**
 * Lines stand in the order in which they were appended, and their moments may be a little out of it: a change is
 * appended at its end, and lasts far less than this. So a moment bounds the numbers too, and no index over numbers is
 * walked past them.
 */
const longest = 10 * 60_000

function notBefore(from: Date): Prisma.Sql[] {
  const surely = new Date(from.getTime() - longest)
  const last = Prisma.sql`(SELECT seq FROM audit_event WHERE at < ${surely} ORDER BY at DESC LIMIT 1)`
  return [Prisma.sql`at >= ${from}`, Prisma.sql`seq >= coalesce(${last}, 0)`]
}

function notAfter(until: Date): Prisma.Sql[] {
  const surely = new Date(until.getTime() + longest)
  const first = Prisma.sql`(SELECT seq FROM audit_event WHERE at > ${surely} ORDER BY at LIMIT 1)`
  return [Prisma.sql`at <= ${until}`, Prisma.sql`seq <= coalesce(${first}, 2147483647)`]
}

type ChainNow = { length: number; head: string; verifiedAt: Date | null; outcome: unknown }

/** How long the chain is, the hash at its head, and the newest line of `operation`, in one look. */
export async function chainNow(tx: Tx, operation: string): Promise<ChainNow | null> {
  const [found] = await rows<ChainNow>(tx)`
    SELECT h.seq AS length, h.hash AS head, v.at AS "verifiedAt", v.detail AS outcome
    FROM audit_head h LEFT JOIN LATERAL (
      SELECT at, detail FROM audit_event WHERE operation COLLATE "C" = ${operation} AND desk_id = h.desk_id
      ORDER BY seq DESC LIMIT 1) v ON true`
  return found ?? null
}

/**
 * The column as it is given, or where a noun alone is, beginning with it. Compared and not matched: behind the wall an
 * index serves comparisons alone.
 */
function named(column: Prisma.Sql, given: string, mark: ':' | '.'): Prisma.Sql {
  if (given.includes(mark)) return Prisma.sql`${column} COLLATE "C" = ${given}`
  const next = String.fromCharCode(mark.charCodeAt(0) + 1)
  return Prisma.sql`${column} COLLATE "C" >= ${given + mark} AND ${column} COLLATE "C" < ${given + next}`
}
