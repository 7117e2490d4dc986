// The claims of a desk, newest first. Those that went out of sight with their confirmation are left out.
import { z } from 'zod'
import { claimIncluding, claimSummaries } from '#lib/db/claims'
import { claimsHolding } from '#lib/db/holding'
import { newestFirst, olderThan, pageOf } from '#lib/db/pages'
import { query } from '#lib/kernel/query'
import { ClaimSummary, Tag } from '#lib/record/claim'
import { Id, listOf, Page } from '#lib/record/fields'
import { can } from '#lib/record/permissions'

export const listClaims = query({
  name: 'claim.list',
  input: z.strictObject({
    tag: Tag.optional(),
    speaker: Id.optional(),
    q: z.string().optional(),
    flag: z.literal('needs-review').optional(),
    /** `open`: a decision waits for its second person. */
    decision: z.literal('open').optional(),
    ...Page,
  }),
  output: listOf(ClaimSummary),
  example: { tag: 'contested' as const, limit: 50 },
  may: can.read,
  async read({ tx }, { tag, speaker, q, flag, decision, cursor, limit }) {
    const typed = q?.trim()
    const found = await tx.claim.findMany({
      where: {
        state: 'on-record',
        ...(tag && { tag }),
        ...(speaker && { appearances: { some: { statement: { speakerId: speaker } } } }),
        ...(typed && (await claimsHolding(tx, typed))),
        ...(flag && { flags: { some: { resolvedAt: null } } }),
        ...(decision && { decisions: { some: { state: decision } } }),
        ...olderThan(cursor),
      },
      orderBy: newestFirst,
      take: limit + 1,
      include: claimIncluding,
    })
    const { rows, next } = pageOf(found, limit, ({ createdAt }) => createdAt)
    return { items: await claimSummaries(tx, rows), next }
  },
})
