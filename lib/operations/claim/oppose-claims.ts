// Two claims that cannot both hold are linked: who contests whom.
import { z } from 'zod'
import { lockClaim, showClaim } from '#lib/db/claims'
import { operation } from '#lib/kernel/operation'
import { ClaimView } from '#lib/record/claim'
import { Id } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'

export const opposeClaims = operation({
  name: 'claim.oppose',
  input: z.strictObject({ id: Id, claimId: Id }),
  output: ClaimView,
  example: { id: '019ab000-0000-7000-8000-000000000004', claimId: '019ab000-0000-7000-8000-000000000005' },
  // Locked in one order, whichever was named first: two people linking the same pair do not wait for each other forever.
  async subject(tx, input) {
    for (const id of [input.id, input.claimId].sort()) await lockClaim(tx, id)
    return lockClaim(tx, input.id)
  },
  may: can.opposeClaims,
  async run({ tx, actor, now }, claim, input) {
    if (claim.id === input.claimId) refuse({ kind: 'rule', code: 'same-claim' })
    const other = await lockClaim(tx, input.claimId)
    if (!other) refuse({ kind: 'missing', code: 'missing', what: 'claim' })
    const [claimId = claim.id, opposedId = other.id] = [claim.id, other.id].sort()
    const { count } = await tx.opposition.createMany({
      data: [{ claimId, opposedId, deskId: claim.deskId, by: actor.id, at: now }],
      skipDuplicates: true,
    })
    return {
      value: await showClaim(tx, claim.id),
      event: count === 0 ? null : { subject: `claim:${claim.id}`, detail: { opposed: other.id } },
    }
  },
})
