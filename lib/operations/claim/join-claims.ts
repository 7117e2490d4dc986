// Two claims turn out to be one: the statements and evidence of the first are the second's, and so is whoever was asked
// about it; the first goes out of sight with its history. `claim.split` of the same statements brings it back. A tag that
// was decided is not lost by it: the claim that bears one stays.
import { z } from 'zod'
import { opposedTo, showClaim } from '#lib/db/claims'
import type { Tx } from '#lib/db/client'
import { flagClaim } from '#lib/db/flags'
import { voidOpenDecisions } from '#lib/db/ground'
import { lockWithStatements, moveRest, moveStatements } from '#lib/db/joining'
import { operation } from '#lib/kernel/operation'
import { ClaimView } from '#lib/record/claim'
import { Id, Version } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { refuseCircle, refuseOwnExcerpts } from './not-itself.ts'

export const joinClaims = operation({
  name: 'claim.join',
  input: z.strictObject({ claimId: Id, version: Version, into: Id }),
  output: ClaimView,
  example: {
    claimId: '019ab000-0000-7000-8000-000000000004',
    version: 1,
    into: '019ab000-0000-7000-8000-000000000005',
  },
  subject: (tx, input) => lockWithStatements(tx, input.claimId, [input.into]),
  may: can.joinClaims,
  present: (tx, claim) => showClaim(tx, claim.id),
  async run({ tx, actor, now }, claim, { into }) {
    if (claim.id === into) refuse({ kind: 'rule', code: 'same-claim' })
    const other = await tx.claim.findUnique({ where: { id: into, state: 'on-record' } })
    if (!other) refuse({ kind: 'missing', code: 'missing', what: 'claim' })
    if (claim.tag !== 'attributed')
      refuse({ kind: 'rule', code: 'tag-would-be-lost', params: { tag: claim.tag } })
    if ((await opposedTo(tx, claim.id)).includes(into)) refuse({ kind: 'rule', code: 'opposing-claims' })
    if (await anyIsEvidenceOfTheOther(tx, [claim.id, into])) refuse({ kind: 'rule', code: 'own-evidence' })
    await refuseOwnExcerpts(
      tx,
      [claim.id, into],
      await tx.statement.findMany({
        where: { appearance: { claimId: { in: [claim.id, into] } } },
        select: { snapshotId: true, content: true },
      }),
    )
    await refuseCircle(tx, claim, into)
    await refuseCircle(tx, other, claim.id)

    const statements = await statementsOf(tx, claim.id)
    const flags = await tx.claimFlag.count({ where: { claimId: claim.id, resolvedAt: null } })
    const voided = {
      ...(await voidOpenDecisions(tx, claim.id, actor.id, now, { states: ['open', 'sent-back'] })),
      ...(await voidOpenDecisions(tx, into, actor.id, now)),
    }
    await moveStatements(tx, statements, claim.id, into)
    const digests = { ...voided, ...(await moveRest(tx, claim.id, into)) }
    await tx.claim.update({ where: { id: claim.id }, data: { state: 'hidden', version: { increment: 1 } } })
    await tx.claim.update({ where: { id: into }, data: { version: { increment: 1 } } })
    if (other.tag !== 'attributed' || flags > 0) {
      const changes = [{ what: 'claim' as const, before: claim.text, after: other.text }]
      await flagClaim(tx, other, { reason: 'claims-joined', subjectId: claim.id, changes }, now)
    }
    return {
      value: await showClaim(tx, into),
      event: { subject: `claim:${claim.id}`, detail: { into, statements, tag: claim.tag, digests } },
    }
  },
})

async function statementsOf(tx: Tx, claimId: string): Promise<string[]> {
  const rows = await tx.appearance.findMany({ where: { claimId }, select: { statementId: true } })
  return rows.map(({ statementId }) => statementId)
}

/** True where a statement of one of the claims stands as evidence beside the other: it would support itself. */
async function anyIsEvidenceOfTheOther(tx: Tx, claimIds: readonly string[]): Promise<boolean> {
  const rows = await tx.$queryRaw<{ one: number }[]>`
    SELECT 1 AS one FROM evidence e JOIN appearance a ON a.statement_id = e.statement_id
    WHERE e.state = 'on-record' AND e.claim_id = ANY(${[...claimIds]}::uuid[])
      AND a.claim_id = ANY(${[...claimIds]}::uuid[]) LIMIT 1`
  return rows.length > 0
}
