// A token for a program that works in its maker's name. Nobody makes one in another's name: that would be a way round
// the second pair of eyes.
import { z } from 'zod'
import { deskOf } from '#lib/db/desks'
import { newId } from '#lib/db/id'
import { newToken, tokenIncluding, tokenView } from '#lib/db/token-views'
import { operation } from '#lib/kernel/operation'
import { line } from '#lib/record/fields'
import { TokenView } from '#lib/record/member'
import { can } from '#lib/record/permissions'

const day = 24 * 60 * 60 * 1000

export const makeToken = operation({
  name: 'token.make',
  input: z.strictObject({
    name: line(120),
    scopes: z
      .array(z.enum(['read', 'write']))
      .min(1)
      .max(2),
    /** How many days it holds; a year at the longest. */
    days: z.coerce.number().int().min(1).max(365).default(90),
  }),
  output: z.object({
    /** Shown this once: what is kept is a hash. */
    token: z.string(),
    made: TokenView,
  }),
  example: { name: 'Wire import', scopes: ['read' as const, 'write' as const], days: 30 },
  subject: (tx, _input, actor) => deskOf(tx, actor),
  may: can.manageTokens,
  async run({ tx, actor, now }, desk, { name, scopes, days }) {
    const { token, tokenHash } = newToken()
    const expiresAt = new Date(now.getTime() + days * day)
    const row = await tx.apiToken.create({
      data: {
        ...{ id: newId(), name, tokenHash, expiresAt },
        deskId: desk.id,
        memberId: actor.memberId,
        scopes: [...new Set(scopes)].sort(),
        createdAt: now,
      },
      include: tokenIncluding,
    })
    return {
      value: { token, made: tokenView(row) },
      event: {
        subject: `token:${row.id}`,
        detail: { member: row.memberId, scopes: row.scopes, expiresAt: expiresAt.toISOString() },
      },
    }
  },
})
