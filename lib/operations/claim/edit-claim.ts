// The words of a claim are edited. Whatever is proposed for it is void, and a tag
// that was decided is flagged: both were for other words.
import { z } from 'zod'
import { sha256 } from '#lib/db/canonical-json'
import { lockClaim, showClaim } from '#lib/db/claims'
import { flagClaim } from '#lib/db/flags'
import { voidOpenDecisions } from '#lib/db/ground'
import { operation } from '#lib/kernel/operation'
import { ClaimText, ClaimView } from '#lib/record/claim'
import { Id, Version } from '#lib/record/fields'
import { can } from '#lib/record/permissions'

export const editClaim = operation({
  name: 'claim.edit',
  input: z.strictObject({ claimId: Id, version: Version, text: ClaimText }),
  output: ClaimView,
  example: {
    claimId: '019ab000-0000-7000-8000-000000000004',
    version: 1,
    text: 'The gates were shut at noon.',
  },
  subject: (tx, input) => lockClaim(tx, input.claimId),
  may: can.editClaim,
  present: (tx, claim) => showClaim(tx, claim.id),
  async run({ tx, actor, now }, claim, { text }) {
    await tx.claim.update({ where: { id: claim.id }, data: { text, version: { increment: 1 } } })
    const digests = await voidOpenDecisions(tx, claim.id, actor.id, now)
    if (claim.tag !== 'attributed' && text !== claim.text) {
      const changes = [{ what: 'claim' as const, before: claim.text, after: text }]
      await flagClaim(tx, claim, { reason: 'claim-edited', subjectId: claim.id, changes }, now)
    }
    return {
      value: await showClaim(tx, claim.id),
      event: {
        subject: `claim:${claim.id}`,
        detail: { before: { text: sha256(claim.text) }, after: { text: sha256(text) }, digests },
      },
    }
  },
})
