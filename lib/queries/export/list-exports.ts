// The summaries that went out, newest first.
import { z } from 'zod'
import { showExports } from '#lib/db/exports'
import { madeBefore, pageOf } from '#lib/db/pages'
import { query } from '#lib/kernel/query'
import { listOf, Page } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { ExportView } from '#lib/record/summary'

export const listExports = query({
  name: 'export.list',
  input: z.strictObject({ ...Page }),
  output: listOf(ExportView),
  example: { limit: 50 },
  may: can.read,
  async read({ tx }, { cursor, limit }) {
    const found = await tx.export.findMany({
      where: madeBefore(cursor),
      orderBy: [{ madeAt: 'desc' }, { id: 'desc' }],
      take: limit + 1,
      select: { id: true, madeAt: true },
    })
    const { rows, next } = pageOf(found, limit, ({ madeAt }) => madeAt)
    return {
      items: await showExports(
        tx,
        rows.map(({ id }) => id),
      ),
      next,
    }
  },
})
