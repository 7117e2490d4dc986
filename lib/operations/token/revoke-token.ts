// A token ends, whoever's it is. It opens nothing from the next call on.
import { z } from 'zod'
import { tokenIncluding, tokenView } from '#lib/db/token-views'
import { operation } from '#lib/kernel/operation'
import { Id } from '#lib/record/fields'
import { TokenView } from '#lib/record/member'
import { can } from '#lib/record/permissions'

export const revokeToken = operation({
  name: 'token.revoke',
  input: z.strictObject({ tokenId: Id }),
  output: TokenView,
  example: { tokenId: '019ab000-0000-7000-8000-00000000000e' },
  async subject(tx, input) {
    await tx.$queryRaw`SELECT 1 FROM api_token WHERE id = ${input.tokenId}::uuid FOR UPDATE`
    return tx.apiToken.findUnique({ where: { id: input.tokenId }, include: tokenIncluding })
  },
  may: can.manageTokens,
  async run({ tx, now }, token) {
    if (token.revokedAt) return { value: tokenView(token), event: null }
    const row = await tx.apiToken.update({
      where: { id: token.id },
      data: { revokedAt: now },
      include: tokenIncluding,
    })
    return { value: tokenView(row), event: { subject: `token:${row.id}`, detail: { member: row.memberId } } }
  },
})
