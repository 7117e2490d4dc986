// The collections of a desk, newest first, each with what it holds.
import { z } from 'zod'
import { collectionIncluding, collectionViews } from '#lib/db/collections'
import { newestFirst, olderThan, pageOf } from '#lib/db/pages'
import { query } from '#lib/kernel/query'
import { CollectionView } from '#lib/record/collection'
import { listOf, Page } from '#lib/record/fields'
import { can, isAllowed } from '#lib/record/permissions'

export const listCollections = query({
  name: 'collection.list',
  input: z.strictObject({ ...Page }),
  output: listOf(CollectionView).extend({ allowed: z.object({ keep: z.boolean() }) }),
  example: { limit: 50 },
  may: can.read,
  async read({ tx, actor }, { cursor, limit }) {
    const found = await tx.collection.findMany({
      where: olderThan(cursor),
      orderBy: newestFirst,
      take: limit + 1,
      include: collectionIncluding,
    })
    const { rows, next } = pageOf(found, limit, ({ createdAt }) => createdAt)
    return {
      items: await collectionViews(tx, rows),
      next,
      allowed: { keep: isAllowed(can.keepCollections, actor, actor) },
    }
  },
})
