// Requests to reply: locked for a change, shown, and digested for the history.
import type { Actor } from '#lib/record/actor'
import { hasGoneOut, isOverdue, withAllowed } from '#lib/record/reply'
import type { ReplyView } from '#lib/record/reply'
import type { ListedReply } from '#lib/record/reply-list'
import { canonicalJson, sha256 } from './canonical-json.ts'
import { rows } from './client.ts'
import type { Tx } from './client.ts'
import { columnsOf } from './columns.ts'
import { Prisma } from './generated/client.ts'
import type { ReplyRequest } from './generated/client.ts'
import { beyond } from './pages.ts'
import { personsOf } from './persons.ts'
import type { Persons } from './persons.ts'

/** The request, locked until the transaction ends. */
export async function lockReply(tx: Tx, id: string): Promise<ReplyRequest | null> {
  await tx.$queryRaw`SELECT 1 FROM reply_request WHERE id = ${id}::uuid FOR UPDATE`
  return tx.replyRequest.findUnique({ where: { id } })
}

export function replyView(row: ReplyRequest, persons: Persons, now: Date): ReplyView {
  return {
    ...{ id: row.id, version: row.version, claimId: row.claimId, to: row.to, speakerId: row.speakerId },
    ...{ contactId: row.contactId, address: row.address, subject: row.subject, text: row.text },
    way: row.way as ReplyView['way'],
    askedBy: persons(row.askedBy),
    askedAt: row.askedAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    overdue: isOverdue(row, now),
    mail: {
      state: row.mail as ReplyView['mail']['state'],
      sentAt: row.sentAt?.toISOString() ?? null,
      error: row.mailError,
    },
    state: row.state as ReplyView['state'],
    answer: row.answer,
    answeredAt: row.answeredAt?.toISOString() ?? null,
    answeredWay: row.answeredWay as ReplyView['answeredWay'],
    ...{ sourceId: row.sourceId, statementId: row.statementId, withdrawnReason: row.withdrawnReason },
    recordedBy: row.recordedBy ? persons(row.recordedBy) : null,
    recordedAt: row.recordedAt?.toISOString() ?? null,
  }
}

/** Everybody of the desk who had a hand in it. */
export function personsInReply({ askedBy, recordedBy }: ReplyRequest): (string | null)[] {
  return [askedBy, recordedBy]
}

/** Many of them, with one look at the people. */
export async function replyViews(tx: Tx, rows: readonly ReplyRequest[], now: Date): Promise<ReplyView[]> {
  const persons = await personsOf(tx, rows.flatMap(personsInReply))
  return rows.map((row) => replyView(row, persons, now))
}

/** The request as people see it. It must be there. */
export async function showReply(tx: Tx, id: string, now: Date): Promise<ReplyView> {
  const [view] = await replyViews(tx, [await tx.replyRequest.findUniqueOrThrow({ where: { id } })], now)
  if (!view) throw new Error(`reply ${id} is not there`)
  return view
}

type Listed = ReplyRequest & { number: number; claimText: string; tag: string }

const columns = columnsOf('r', Prisma.ReplyRequestScalarFieldEnum)
/** What a list is ordered by. Those that wait stand by their due time, any others newest first. */
const orders = {
  soonest: { columns: Prisma.sql`r.due_at, r.id`, by: Prisma.sql`r.due_at, r.id` },
  newest: { columns: Prisma.sql`r.created_at, r.id`, by: Prisma.sql`r.created_at DESC, r.id DESC` },
} as const

/** Requests (`r`) of claims on record, each with its claim: those that meet `condition`, from the cursor's on. */
export function repliesWhere(
  tx: Tx,
  condition: Prisma.Sql,
  { order, cursor, limit }: { order: keyof typeof orders; cursor?: string | undefined; limit: number },
): Promise<Listed[]> {
  const { columns: place, by } = orders[order]
  return rows<Listed>(tx)`
    SELECT ${columns}, c.number, c.text AS "claimText", c.tag
    FROM reply_request r JOIN claim c ON c.id = r.claim_id AND c.state = 'on-record'
    WHERE ${condition} AND ${beyond(cursor, place, order)} ORDER BY ${by} LIMIT ${limit}`
}

/** How many there are. */
export async function countReplies(tx: Tx, condition: Prisma.Sql): Promise<number> {
  const [found] = await rows<{ count: number }>(tx)`
    SELECT count(*)::int FROM reply_request r JOIN claim c ON c.id = r.claim_id AND c.state = 'on-record'
    WHERE ${condition}`
  return found?.count ?? 0
}

/** Rows of a list with what `actor` may do. */
export async function listedReplies(
  tx: Tx,
  found: readonly Listed[],
  actor: Actor,
  now: Date,
): Promise<ListedReply[]> {
  const persons = await personsOf(tx, found.flatMap(personsInReply))
  return found.map((row) => ({
    ...withAllowed(replyView(row, persons, now), actor),
    claim: {
      ...{ id: row.claimId, number: row.number, text: row.claimText },
      tag: row.tag as ListedReply['claim']['tag'],
    },
  }))
}

/**
 * SHA-256 over every column, its salt among them: what the history keeps of a request and its answer, and what `audit
 * verify` computes anew. While a mail is under way each attempt would change it; where no claim was joined it is as it
 * was before requests could move.
 */
export function replyDigest({ cameFrom, ...row }: ReplyRequest): string {
  const isUnderWay = row.mail === 'queued' || row.mail === 'sending'
  return sha256(
    canonicalJson({
      ...row,
      ...(cameFrom !== null && { cameFrom }),
      ...(isUnderWay && { mail: 'queued', mailError: null }),
    }),
  )
}

/** The condition of `r` that it has gone out and waits for an answer; or is past its time too. */
export function waitingReplies(now: Date, which: 'all' | 'overdue' = 'all'): Prisma.Sql {
  const waits = Prisma.sql`r.state = 'asked' AND r.mail IN ('none', 'sent')`
  return which === 'all' ? waits : Prisma.sql`${waits} AND r.due_at < ${now}`
}

/** What a summary prints of a request. One that never went out, or was withdrawn, asked nobody. */
export function printedReplies(rows: readonly ReplyRequest[], now: Date) {
  return rows
    .filter((row) => row.state !== 'withdrawn' && hasGoneOut(row))
    .map((row) => ({
      ...{ id: row.id, to: row.to, way: row.way as ReplyView['way'], state: row.state as ReplyView['state'] },
      askedAt: (row.sentAt ?? row.askedAt).toISOString(),
      dueAt: row.dueAt.toISOString(),
      isDue: row.dueAt < now,
      answer: row.answer,
      answeredAt: row.answeredAt?.toISOString() ?? null,
      ...{ sourceId: row.sourceId, statementId: row.statementId },
    }))
}
