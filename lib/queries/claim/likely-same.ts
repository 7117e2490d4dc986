// Claims that a statement most likely asserts too: those with the nearest words, the same speaker's first. A person
// chooses; nothing is joined by itself.
import { z } from 'zod'
import { claimIncluding, claimSummaries } from '#lib/db/claims'
import { nearestStatements } from '#lib/db/nearest'
import { query } from '#lib/kernel/query'
import { ClaimSummary } from '#lib/record/claim'
import { Id } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'

export const likelySame = query({
  name: 'claim.likely-same',
  input: z.strictObject({ statementId: Id }),
  output: z.object({
    claims: z.array(
      z.object({
        claim: ClaimSummary,
        /** The words of the nearest of the claim's statements, and where they stand. */
        quote: z.string(),
        statementId: Id,
        sourceId: Id,
        sameSpeaker: z.boolean(),
        /** Share of three-letter runs in common, 0 to 1. */
        similarity: z.number(),
      }),
    ),
  }),
  example: { statementId: '019ab000-0000-7000-8000-000000000002' },
  may: can.read,
  async read({ tx }, { statementId }) {
    const statement = await tx.statement.findUnique({ where: { id: statementId } })
    if (!statement) refuse({ kind: 'missing', code: 'missing', what: 'statement' })
    const near = await nearestStatements(tx, statement)
    const rows = await tx.claim.findMany({
      where: { id: { in: near.map(({ claimId }) => claimId) } },
      include: claimIncluding,
    })
    const claims = new Map((await claimSummaries(tx, rows)).map((claim) => [claim.id, claim]))
    return {
      claims: near.flatMap(({ claimId, ...found }) => {
        const claim = claims.get(claimId)
        return claim ? [{ claim, ...found }] : []
      }),
    }
  },
})
