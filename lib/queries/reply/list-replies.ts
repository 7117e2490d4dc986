// The requests of a desk. Those that wait stand by their due time, the longest overdue first; any others newest first.
import { z } from 'zod'
import { Prisma } from '#lib/db/generated/client'
import { pageOf } from '#lib/db/pages'
import { listedReplies, repliesWhere, waitingReplies } from '#lib/db/replies'
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
    const conditions = [
      filterOf(state, now),
      ...(claim ? [Prisma.sql`r.claim_id = ${claim}::uuid`] : []),
      ...(speaker ? [Prisma.sql`r.speaker_id = ${speaker}::uuid`] : []),
    ]
    const found = await repliesWhere(tx, Prisma.join(conditions, ' AND '), {
      order: byDue ? 'soonest' : 'newest',
      ...{ cursor, limit: limit + 1 },
    })
    const { rows, next } = pageOf(found, limit, (row) => (byDue ? row.dueAt : row.createdAt))
    return { items: await listedReplies(tx, rows, actor, now), next }
  },
})

function filterOf(state: (typeof replyFilters)[number] | undefined, now: Date): Prisma.Sql {
  switch (state) {
    case undefined:
      return Prisma.sql`true`
    case 'asked':
      return waitingReplies(now)
    case 'overdue':
      return waitingReplies(now, 'overdue')
    case 'not-sent':
      return Prisma.sql`r.state = 'asked' AND r.mail IN ('queued', 'sending', 'failed')`
    default:
      return Prisma.sql`r.state = ${state}`
  }
}
