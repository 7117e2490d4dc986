// Lines of a desk's history by who, what and when; either way along the chain, a page at a time.
import type { HistoryFilter } from '#lib/record/history'
import type { Tx } from './client.ts'
import { Prisma } from './generated/client.ts'
import type { AuditEvent } from './generated/client.ts'
import { anywhere } from './like.ts'

type Place = { below: number } | { above: number }

/** Up to `limit` lines below a number, the newest first, or above it, the oldest first. */
export async function historyEvents(
  tx: Tx,
  filter: HistoryFilter,
  place: Place,
  limit: number,
): Promise<AuditEvent[]> {
  const isDown = 'below' in place
  const found = await tx.$queryRaw<{ id: bigint }[]>`
    SELECT id FROM audit_event
    WHERE ${Prisma.join([isDown ? Prisma.sql`seq < ${place.below}` : Prisma.sql`seq > ${place.above}`, ...conditionsOf(filter)], ' AND ')}
    ORDER BY seq ${isDown ? Prisma.sql`DESC` : Prisma.sql`ASC`} LIMIT ${limit}`
  return tx.auditEvent.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    orderBy: { seq: isDown ? 'desc' : 'asc' },
  })
}

function conditionsOf({ subject, operation, actor, from, until, q }: HistoryFilter): Prisma.Sql[] {
  const words = q?.trim()
  return [
    ...(subject ? [named(Prisma.sql`subject`, subject, ':')] : []),
    ...(operation ? [named(Prisma.sql`operation`, operation, '.')] : []),
    ...(actor ? [Prisma.sql`actor_id = ${actor}::uuid`] : []),
    ...(from ? [Prisma.sql`at >= ${new Date(from)}`] : []),
    ...(until ? [Prisma.sql`at <= ${new Date(until)}`] : []),
    ...(words ? [Prisma.sql`subject IN (SELECT things_called(${anywhere(words)}))`] : []),
  ]
}

/**
 * The column as it is given, or where a noun alone is, beginning with it. Compared and not matched: behind the wall an
 * index serves comparisons alone.
 */
function named(column: Prisma.Sql, given: string, mark: ':' | '.'): Prisma.Sql {
  if (given.includes(mark)) return Prisma.sql`${column} = ${given}`
  const next = String.fromCharCode(mark.charCodeAt(0) + 1)
  return Prisma.sql`${column} COLLATE "C" >= ${given + mark} AND ${column} COLLATE "C" < ${given + next}`
}
