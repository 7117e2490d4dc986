// One claim with all that it rests on.
import { z } from 'zod'
import { showClaim } from '#lib/db/claims'
import { query } from '#lib/kernel/query'
import { ClaimView } from '#lib/record/claim'
import { Id } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'

export const getClaim = query({
  name: 'claim.get',
  input: z.strictObject({ claimId: Id }),
  output: ClaimView,
  example: { claimId: '019ab000-0000-7000-8000-000000000004' },
  may: can.read,
  async read({ tx }, { claimId }) {
    const standing = await tx.claim.count({ where: { id: claimId, state: 'on-record' } })
    if (standing === 0) refuse({ kind: 'missing', code: 'missing', what: 'claim' })
    return showClaim(tx, claimId)
  },
})
