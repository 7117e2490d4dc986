// The page of a claim as it stood at a past moment.
import { z } from 'zod'
import { showClaimAt } from '#lib/db/claim-at'
import { linesOfClaim } from '#lib/db/claim-lines'
import { showClaim } from '#lib/db/claims'
import { historyLines } from '#lib/db/history-lines'
import { changesKeptSince } from '#lib/db/rows-at'
import { query } from '#lib/kernel/query'
import { ClaimPast } from '#lib/record/claim-past'
import { Id, Moment } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'

export const claimPast = query({
  name: 'claim.past',
  input: z.strictObject({ claimId: Id, at: Moment }),
  output: ClaimPast,
  example: { claimId: '019ab000-0000-7000-8000-000000000004', at: '2999-12-31T12:00:00.000Z' },
  may: can.read,
  async read({ tx }, { claimId, at }) {
    const standing = await tx.claim.findUnique({ where: { id: claimId, state: 'on-record' } })
    if (!standing) refuse({ kind: 'missing', code: 'missing', what: 'claim' })
    const moment = new Date(at)
    const since = await changesKeptSince(tx)
    const wasMade = standing.createdAt <= moment
    const isKept = since === null || since <= moment
    const claim = wasMade && isKept ? await showClaimAt(tx, claimId, moment) : null
    const now = await showClaim(tx, claimId)
    // What it rested on then, it may rest on no longer.
    const statements = [...now.statements, ...(claim?.statements ?? [])]
    const { number, text, createdAt } = now
    return {
      at: moment.toISOString(),
      claim,
      absent: claim ? null : absence(wasMade, isKept),
      keptSince: since && since > standing.createdAt ? since.toISOString() : null,
      now: { id: claimId, number, text, createdAt },
      lines: await historyLines(tx, await linesOfClaim(tx, { id: claimId, statements })),
    }
  },
})

function absence(wasMade: boolean, isKept: boolean): ClaimPast['absent'] {
  if (!wasMade) return 'not-yet'
  return isKept ? 'out-of-sight' : 'not-kept'
}
