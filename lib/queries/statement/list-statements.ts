// Statements of a desk, newest first: what was found, what was confirmed, what was rejected.
import { z } from 'zod'
import { statementsHolding } from '#lib/db/holding'
import { newestFirst, olderThan, pageOf } from '#lib/db/pages'
import { statementIncluding, viewerOf } from '#lib/db/statements'
import { query } from '#lib/kernel/query'
import { Id, listOf, Page } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { statementKinds, statementStates, StatementView } from '#lib/record/statement'

export const listStatements = query({
  name: 'statement.list',
  input: z.strictObject({
    source: Id.optional(),
    speaker: Id.optional(),
    state: z.enum(statementStates).optional(),
    kind: z.enum(statementKinds).optional(),
    q: z.string().optional(),
    ...Page,
  }),
  output: listOf(StatementView),
  example: { state: 'found' as const, limit: 50 },
  may: can.read,
  async read({ tx }, { source, speaker, state, kind, q, cursor, limit }) {
    const typed = q?.trim()
    const found = await tx.statement.findMany({
      where: {
        ...(source && { sourceId: source }),
        ...(speaker && { speakerId: speaker }),
        ...(state && { state }),
        ...(kind && { kind }),
        ...(typed && (await statementsHolding(tx, typed))),
        ...olderThan(cursor),
      },
      orderBy: newestFirst,
      take: limit + 1,
      include: statementIncluding,
    })
    const { rows, next } = pageOf(found, limit, ({ createdAt }) => createdAt)
    return { items: rows.map(await viewerOf(tx, rows)), next }
  },
})
