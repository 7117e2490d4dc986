// The tokens that programs use at this desk: whose they are, until when, and when they were last used.
import { z } from 'zod'
import { tokenIncluding, tokenView } from '#lib/db/token-views'
import { query } from '#lib/kernel/query'
import { TokenView } from '#lib/record/member'
import { can } from '#lib/record/permissions'

export const listTokens = query({
  name: 'token.list',
  input: z.strictObject({}),
  output: z.object({ items: z.array(TokenView), next: z.null() }),
  example: {},
  may: can.manageTokens,
  async read({ tx }) {
    const rows = await tx.apiToken.findMany({
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: 500,
      include: tokenIncluding,
    })
    return { items: rows.map(tokenView), next: null }
  },
})
