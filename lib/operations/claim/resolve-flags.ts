// An editor has looked at a claim whose ground moved, and its tag still stands. Refused where what the tag needs is
// no longer there: then the ground or the tag has to change first. Of a decided tag it is not whoever moved the ground.
import { z } from 'zod'
import { sha256 } from '#lib/db/canonical-json'
import { showClaim } from '#lib/db/claims'
import { lockFlagged } from '#lib/db/flagged'
import { operation } from '#lib/kernel/operation'
import { ClaimView } from '#lib/record/claim'
import { Note } from '#lib/record/decision'
import { Id, Version } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { stillUnmet } from '../decision/still-unmet.ts'

export const resolveFlags = operation({
  name: 'claim.resolve-flags',
  input: z.strictObject({ claimId: Id, version: Version, note: Note }),
  output: ClaimView,
  example: {
    claimId: '019ab000-0000-7000-8000-000000000004',
    version: 3,
    note: 'The second report has the same words; the tag rests on that one now.',
  },
  subject: (tx, input) => lockFlagged(tx, input.claimId),
  may: can.resolveFlags,
  present: (tx, claim) => showClaim(tx, claim.id),
  async run({ tx, actor, now }, claim, { note }) {
    const flags = await tx.claimFlag.findMany({
      where: { claimId: claim.id, resolvedAt: null },
      select: { id: true },
    })
    if (flags.length === 0)
      refuse({ kind: 'conflict', code: 'already', current: await showClaim(tx, claim.id) })
    const unmet = await stillUnmet(tx, claim)
    if (unmet.length > 0) refuse({ kind: 'rule', code: 'unmet', unmet })
    const ids = flags.map(({ id }) => id)
    await tx.claimFlag.updateMany({
      where: { id: { in: ids } },
      data: { resolvedAt: now, resolvedBy: actor.id, note },
    })
    await tx.claim.update({ where: { id: claim.id }, data: { version: { increment: 1 } } })
    return {
      value: await showClaim(tx, claim.id),
      event: { subject: `claim:${claim.id}`, detail: { flags: ids, note: sha256(note) } },
    }
  },
})
