// A sentence is set aside, with a reason: looked at, and nothing in it for the record.
import { z } from 'zod'
import { newId } from '#lib/db/id'
import { lockSnapshot } from '#lib/db/snapshots'
import { operation } from '#lib/kernel/operation'
import { AsideReason, AsideView } from '#lib/record/aside'
import { Id, SpanField } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { wordsAt } from '#lib/record/statement'
import { snapshotText } from '../statement/snapshot-text.ts'

export const setSentenceAside = operation({
  name: 'source.set-aside',
  input: z.strictObject({ snapshotId: Id, span: SpanField, reason: AsideReason }),
  output: AsideView,
  example: {
    snapshotId: '019ab000-0000-7000-8000-000000000003',
    span: [13, 60] as [number, number],
    reason: 'Background, nobody says it.',
  },
  subject: (tx, input) => lockSnapshot(tx, input.snapshotId),
  may: can.setAside,
  async run({ tx, actor, now }, snapshot, { span, reason }) {
    const { text } = await snapshotText(tx, snapshot.id)
    wordsAt(text, { content: [span], cue: null, mention: null })
    const [start, end] = span
    const standing = await tx.aside.count({
      where: { snapshotId: snapshot.id, start: { lt: end }, end: { gt: start } },
    })
    if (standing > 0) refuse({ kind: 'conflict', code: 'already' })
    const { id } = await tx.aside.create({
      data: {
        ...{ id: newId(), start, end, reason, at: now },
        deskId: snapshot.deskId,
        sourceId: snapshot.sourceId,
        snapshotId: snapshot.id,
        by: actor.id,
      },
    })
    return {
      value: { id, span, reason, by: { id: actor.id, name: actor.name }, at: now.toISOString() },
      event: {
        subject: `source:${snapshot.sourceId}`,
        detail: { aside: id, snapshot: snapshot.id, span, reason },
      },
    }
  },
})
