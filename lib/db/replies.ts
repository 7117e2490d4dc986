// Requests to reply: locked for a change, shown, and digested for the history.
import type { Actor } from '#lib/record/actor'
import { hasGoneOut, isOverdue, withAllowed } from '#lib/record/reply'
import type { ReplyView } from '#lib/record/reply'
import type { ListedReply } from '#lib/record/reply-list'
import { canonicalJson, sha256 } from './canonical-json.ts'
import type { Tx } from './client.ts'
import type { Prisma, ReplyRequest } from './generated/client.ts'
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

export const withItsClaim = {
  claim: { select: { id: true, number: true, text: true, tag: true } },
} as const satisfies Prisma.ReplyRequestInclude

/** Rows of a list with their claims, and with what `actor` may do. */
export async function listedReplies(
  tx: Tx,
  rows: readonly Prisma.ReplyRequestGetPayload<{ include: typeof withItsClaim }>[],
  actor: Actor,
  now: Date,
): Promise<ListedReply[]> {
  const persons = await personsOf(tx, rows.flatMap(personsInReply))
  return rows.map((row) => ({
    ...withAllowed(replyView(row, persons, now), actor),
    claim: { ...row.claim, tag: row.claim.tag as ListedReply['claim']['tag'] },
  }))
}

/** SHA-256 over every column, its salt among them: what the history keeps of a request and its answer. */
export function replyDigest(row: ReplyRequest): string {
  return sha256(canonicalJson(row))
}

/** Requests of claims on record that have gone out and wait for an answer; those past their time alone. */
export function waitingReplies(now: Date, which: 'all' | 'overdue' = 'all') {
  return {
    state: 'asked',
    mail: { in: ['none', 'sent'] },
    claim: { state: 'on-record' },
    ...(which === 'overdue' && { dueAt: { lt: now } }),
  } satisfies Prisma.ReplyRequestWhereInput
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
