// One claim with all that it rests on: now, or as it stood at a past moment.
import { z } from 'zod'
import { showClaimAt } from '#lib/db/claim-at'
import { showClaim } from '#lib/db/claims'
import { refuseAbsent } from '#lib/db/joined'
import { changesKeptSince } from '#lib/db/rows-at'
import { query } from '#lib/kernel/query'
import { ClaimView } from '#lib/record/claim'
import { Id, Moment } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'

export const getClaim = query({
  name: 'claim.get',
  input: z.strictObject({ claimId: Id, at: Moment.optional() }),
  output: ClaimView,
  example: { claimId: '019ab000-0000-7000-8000-000000000004' },
  may: can.read,
  async read({ tx }, { claimId, at }) {
    const standing = await tx.claim.findUnique({ where: { id: claimId, state: 'on-record' } })
    if (!standing) return refuseAbsent(tx, claimId)
    if (at === undefined) return showClaim(tx, claimId)
    const moment = new Date(at)
    const since = await changesKeptSince(tx)
    if (since && moment < since && standing.createdAt <= moment)
      refuse({ kind: 'rule', code: 'not-kept', params: { since: since.toISOString() } })
    const claim = moment < standing.createdAt ? null : await showClaimAt(tx, claimId, moment)
    return claim ?? refuse({ kind: 'missing', code: 'missing', what: 'claim' })
  },
})
