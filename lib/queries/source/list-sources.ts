// The sources of a desk, newest first, with how far each has been reviewed.
import { z } from 'zod'
import { holding } from '#lib/db/like'
import { newestFirst, olderThan, pageOf } from '#lib/db/pages'
import { showSources } from '#lib/db/sources'
import { query } from '#lib/kernel/query'
import { listOf, Page } from '#lib/record/fields'
import { can, isAllowed } from '#lib/record/permissions'
import { progressOf, SourceItem } from '#lib/record/progress'

export const listSources = query({
  name: 'source.list',
  input: z.strictObject({
    state: z.enum(['on-record', 'withdrawn']).optional(),
    q: z.string().optional(),
    ...Page,
  }),
  output: listOf(SourceItem).extend({ allowed: z.object({ bringIn: z.boolean(), readAgain: z.boolean() }) }),
  example: { q: 'ferry', limit: 50 },
  may: can.read,
  async read({ tx, actor }, { state, q, cursor, limit }) {
    const typed = q?.trim()
    const found = await tx.source.findMany({
      where: {
        ...(state && { state }),
        AND: [
          olderThan(cursor),
          typed
            ? { OR: [{ title: holding(typed) }, { publisher: holding(typed) }, { byline: holding(typed) }] }
            : {},
        ],
      },
      orderBy: newestFirst,
      take: limit + 1,
      select: { id: true, createdAt: true },
    })
    const { rows, next } = pageOf(found, limit, ({ createdAt }) => createdAt)
    const views = await showSources(
      tx,
      rows.map(({ id }) => id),
    )
    return {
      items: views.map((view) => ({ ...view, ...progressOf(view) })),
      next,
      allowed: {
        bringIn: isAllowed(can.bringIn, actor, actor),
        readAgain: isAllowed(can.readAgain, actor, { deskId: actor.deskId, state: 'on-record' }),
      },
    }
  },
})
