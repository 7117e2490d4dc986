// Some of a claim's statements turn out to say something else: they open a claim of their own. Those that came with a
// claim that was joined bring that one back, with its evidence and its requests; whoever was asked since was asked about
// the claim that stays.
import { z } from 'zod'
import { nextClaimNumber, showClaim } from '#lib/db/claims'
import type { Tx } from '#lib/db/client'
import { flagClaim } from '#lib/db/flags'
import { voidOpenDecisions } from '#lib/db/ground'
import type { Claim } from '#lib/db/generated/client'
import { newId } from '#lib/db/id'
import { lockWithStatements, moveStatements, returnRest, whereTheyCameFrom } from '#lib/db/joining'
import { operation } from '#lib/kernel/operation'
import { ClaimView } from '#lib/record/claim'
import { Id, Version } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'

export const splitClaim = operation({
  name: 'claim.split',
  input: z.strictObject({ claimId: Id, version: Version, statementIds: z.array(Id).min(1).max(200) }),
  /** The claim that was split, and the one that its statements are now. */
  output: z.object({ claim: ClaimView, made: ClaimView }),
  example: {
    claimId: '019ab000-0000-7000-8000-000000000004',
    version: 1,
    statementIds: ['019ab000-0000-7000-8000-000000000002'],
  },
  subject: (tx, input) => lockWithStatements(tx, input.claimId),
  may: can.splitClaim,
  present: (tx, claim) => showClaim(tx, claim.id),
  async run({ tx, actor, now }, claim, { statementIds }) {
    const chosen = [...new Set(statementIds)]
    const rows = await tx.statement.findMany({
      where: { appearance: { claimId: claim.id } },
      orderBy: { createdAt: 'asc' },
      select: { id: true, state: true, quote: true },
    })
    const parting = rows.filter(({ id }) => chosen.includes(id))
    const staying = rows.filter(({ id }) => !chosen.includes(id))
    if (parting.length < chosen.length) refuse({ kind: 'rule', code: 'statement-of-another-claim' })
    const first = parting.find(({ state }) => state === 'confirmed')
    if (!first || !staying.some(({ state }) => state === 'confirmed'))
      refuse({ kind: 'rule', code: 'split-leaves-none' })

    const back = await whereTheyCameFrom(tx, chosen)
    const made = back ? await bringBack(tx, back) : await open(tx, claim, first, { id: actor.id, at: now })
    await moveStatements(tx, chosen, claim.id, made.id)
    const returned = back ? await returnRest(tx, claim.id, made.id) : {}
    const digests = { ...returned, ...(await voidOpenDecisions(tx, claim.id, actor.id, now)) }
    await tx.claim.update({ where: { id: claim.id }, data: { version: { increment: 1 } } })
    const before = parting.map(({ quote }) => quote).join(' … ')
    for (const moved of [claim, made]) {
      if (moved.tag === 'attributed') continue
      const changes = [{ what: 'words' as const, before, after: null }]
      await flagClaim(
        tx,
        moved,
        { reason: 'claim-split', subjectId: moved === claim ? made.id : claim.id, changes },
        now,
      )
    }
    return {
      value: { claim: await showClaim(tx, claim.id), made: await showClaim(tx, made.id) },
      event: {
        subject: `claim:${claim.id}`,
        detail: { made: made.id, back: back !== null, statements: chosen, digests },
      },
    }
  },
})

function bringBack(tx: Tx, { id }: Claim): Promise<Claim> {
  return tx.claim.update({ where: { id }, data: { state: 'on-record', version: { increment: 1 } } })
}

async function open(
  tx: Tx,
  { deskId }: Claim,
  first: { id: string; quote: string },
  by: { id: string; at: Date },
): Promise<Claim> {
  return tx.claim.create({
    data: {
      ...{ id: newId(), deskId, text: first.quote, openedBy: by.id, createdAt: by.at, taggedAt: by.at },
      number: await nextClaimNumber(tx, deskId),
    },
  })
}
