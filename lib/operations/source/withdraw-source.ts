// A wrong source is withdrawn, with a reason. It stays readable; every claim that rests on it is flagged.
import { z } from 'zod'
import { lockClaims } from '#lib/db/claims'
import { moveGround } from '#lib/db/ground'
import type { Tx } from '#lib/db/client'
import type { Digests } from '#lib/db/ground'
import { lockSource, showSource } from '#lib/db/sources'
import { operation } from '#lib/kernel/operation'
import { Id, Version } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { SourceView, WithdrawReason } from '#lib/record/source'

export const withdrawSource = operation({
  name: 'source.withdraw',
  input: z.strictObject({ sourceId: Id, version: Version, reason: WithdrawReason }),
  output: SourceView,
  example: {
    sourceId: '019ab000-0000-7000-8000-000000000001',
    version: 1,
    reason: 'A parody; the Courier never printed it.',
  },
  subject: (tx, input) => lockSource(tx, input.sourceId),
  may: can.withdrawSource,
  present: (tx, source) => showSource(tx, source.id),
  async run({ tx, actor, now }, source, { reason }) {
    await tx.source.update({
      where: { id: source.id },
      data: { state: 'withdrawn', withdrawnReason: reason, version: { increment: 1 } },
    })
    const restingOn = await tx.claim.findMany({
      where: {
        state: 'on-record',
        OR: [
          { appearances: { some: { statement: { sourceId: source.id } } } },
          { id: { in: await restingOnWords(tx, source.id) } },
        ],
      },
      orderBy: { id: 'asc' },
      select: { id: true, deskId: true },
    })
    await lockClaims(
      tx,
      restingOn.map(({ id }) => id),
    )
    const moved = {
      reason: 'source-withdrawn' as const,
      subjectId: source.id,
      changes: [{ what: 'source' as const, before: source.title, after: null }],
    }
    let digests: Digests = {}
    for (const claim of restingOn)
      digests = { ...digests, ...(await moveGround(tx, claim, moved, actor.id, now)) }
    return {
      value: await showSource(tx, source.id),
      event: {
        subject: `source:${source.id}`,
        detail: { reason, flagged: restingOn.map(({ id }) => id), digests },
      },
    }
  },
})

/** The claims beside which words of the source stand as evidence: an excerpt of it, or one of its statements. */
async function restingOnWords(tx: Tx, sourceId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT e.claim_id AS id FROM evidence e JOIN snapshot s ON s.id = e.snapshot_id
    WHERE e.state = 'on-record' AND s.source_id = ${sourceId}::uuid
    UNION SELECT e.claim_id FROM evidence e JOIN statement s ON s.id = e.statement_id
    WHERE e.state = 'on-record' AND s.source_id = ${sourceId}::uuid`
  return rows.map(({ id }) => id)
}
