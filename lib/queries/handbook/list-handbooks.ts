// Every version of the desk's handbook, newest first.
import { z } from 'zod'
import { Prisma } from '#lib/db/generated/client'
import { handbooksWhere, handbookVersions } from '#lib/db/handbooks'
import { beyond, pageOf } from '#lib/db/pages'
import { query } from '#lib/kernel/query'
import { listOf, Page } from '#lib/record/fields'
import { HandbookVersionView } from '#lib/record/handbook'
import { can } from '#lib/record/permissions'

const saved = Prisma.sql`at, id`

export const listHandbooks = query({
  name: 'handbook.list',
  input: z.strictObject({ ...Page }),
  output: listOf(HandbookVersionView),
  example: { limit: 50 },
  may: can.read,
  async read({ tx }, { cursor, limit }) {
    const found = await handbooksWhere(tx, beyond(cursor, saved, 'newest'), limit + 1)
    const { rows, next } = pageOf(found, limit, ({ at }) => at)
    return { items: await handbookVersions(tx, rows), next }
  },
})
