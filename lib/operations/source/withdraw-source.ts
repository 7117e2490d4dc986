// A wrong source is withdrawn, with a reason. It stays readable; every claim that rests on it is flagged.
import { z } from 'zod'
import { flagClaim, voidOpenDecisions } from '#lib/db/ground'
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
          {
            evidence: { some: { state: 'on-record', snapshotId: { in: await snapshotIds(tx, source.id) } } },
          },
        ],
      },
      orderBy: { id: 'asc' },
      select: { id: true, deskId: true },
    })
    let digests: Digests = {}
    for (const claim of restingOn) {
      await tx.$queryRaw`SELECT 1 FROM claim WHERE id = ${claim.id}::uuid FOR UPDATE`
      digests = { ...digests, ...(await voidOpenDecisions(tx, claim.id, actor.id, now)) }
      await flagClaim(tx, claim, 'source-withdrawn', source.id, now)
    }
    return {
      value: await showSource(tx, source.id),
      event: {
        subject: `source:${source.id}`,
        detail: { reason, flagged: restingOn.map(({ id }) => id), digests },
      },
    }
  },
})

async function snapshotIds(tx: Parameters<typeof showSource>[0], sourceId: string): Promise<string[]> {
  const rows = await tx.snapshot.findMany({ where: { sourceId }, select: { id: true } })
  return rows.map(({ id }) => id)
}
