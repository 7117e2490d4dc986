// A source that an older engine read is read again by a job. What people decided stays as it is.
import { z } from 'zod'
import { lockSource, showSource } from '#lib/db/sources'
import { engineVersion } from '#lib/extract/engine'
import { operation } from '#lib/kernel/operation'
import { Id } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { SourceView } from '#lib/record/source'
import { startReading } from './reading.ts'

export const readAgain = operation({
  name: 'source.read-again',
  input: z.strictObject({ sourceId: Id }),
  output: SourceView,
  example: { sourceId: '019ab000-0000-7000-8000-000000000001' },
  subject: (tx, input) => lockSource(tx, input.sourceId),
  may: can.readAgain,
  async run({ tx, actor }, source) {
    const waiting = await tx.job.count({
      where: { subjectId: source.id, kind: 'read-source', state: { in: ['queued', 'running'] } },
    })
    if (waiting > 0) refuse({ kind: 'rule', code: 'being-read' })
    if (source.readBy === engineVersion) refuse({ kind: 'rule', code: 'newest-reading' })
    const { snapshot } = await showSource(tx, source.id)
    await startReading(tx, {
      deskId: source.deskId,
      sourceId: source.id,
      snapshotId: snapshot.id,
      by: actor.id,
    })
    return {
      value: await showSource(tx, source.id),
      event: { subject: `source:${source.id}`, detail: { snapshot: snapshot.id, engine: engineVersion } },
    }
  },
})
