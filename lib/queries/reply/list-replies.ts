// The requests of a desk. Those that wait stand by their due time, the longest overdue first; any others newest first.
import { z } from 'zod'
import type { Prisma } from '#lib/db/generated/client'
import { dueAfter, newestFirst, olderThan, pageOf, soonestDue } from '#lib/db/pages'
import { listedReplies, withItsClaim, waitingReplies } from '#lib/db/replies'
import { query } from '#lib/kernel/query'
import { Id, listOf, Page } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { replyFilters } from '#lib/record/reply'
import { ListedReply } from '#lib/record/reply-list'

export const listReplies = query({
  name: 'reply.list',
  input: z.strictObject({
    state: z.enum(replyFilters).optional(),
    claim: Id.optional(),
    speaker: Id.optional(),
    ...Page,
  }),
  output: listOf(ListedReply),
  example: { state: 'asked' as const, limit: 50 },
  may: can.read,
  async read({ tx, actor, now }, { state, claim, speaker, cursor, limit }) {
    const byDue = state === 'asked' || state === 'overdue'
    const found = await tx.replyRequest.findMany({
      where: {
        claim: { state: 'on-record' },
        ...filterOf(state, now),
        ...(claim && { claimId: claim }),
        ...(speaker && { speakerId: speaker }),
        ...(byDue ? dueAfter(cursor) : olderThan(cursor)),
      },
      orderBy: byDue ? soonestDue : newestFirst,
      take: limit + 1,
      include: withItsClaim,
    })
    const { rows, next } = pageOf(found, limit, (row) => (byDue ? row.dueAt : row.createdAt))
    return { items: await listedReplies(tx, rows, actor, now), next }
  },
})

function filterOf(
  state: (typeof replyFilters)[number] | undefined,
  now: Date,
): Prisma.ReplyRequestWhereInput {
  switch (state) {
    case undefined:
      return {}
    case 'asked':
      return waitingReplies(now)
    case 'overdue':
      return waitingReplies(now, 'overdue')
    case 'not-sent':
      return { state: 'asked', mail: { in: ['queued', 'sending', 'failed'] } }
    default:
      return { state }
  }
}
