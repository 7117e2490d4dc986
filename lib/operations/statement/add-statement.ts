// A person puts a missed statement on record, from words they selected.
import { z } from 'zod'
import { sha256 } from '#lib/db/canonical-json'
import { deskOf } from '#lib/db/desks'
import { newId } from '#lib/db/id'
import { fromSpan, fromSpans } from '#lib/db/spans'
import { showStatement } from '#lib/db/statements'
import { operation } from '#lib/kernel/operation'
import { Id, line, SpanField, Spans } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { statementKinds, StatementView, wordsAt } from '#lib/record/statement'
import { checkRelay } from './relay.ts'
import { snapshotText } from './snapshot-text.ts'

export const addStatement = operation({
  name: 'statement.add',
  input: z.strictObject({
    snapshotId: Id,
    kind: z.enum(statementKinds),
    content: Spans.min(1).max(50),
    cue: SpanField.nullable().default(null),
    mention: SpanField.nullable().default(null),
    speakerId: Id.optional(),
    speakerName: line(200).optional(),
    role: line(300).optional(),
    relayedIn: Id.optional(),
  }),
  output: StatementView,
  example: {
    snapshotId: '019ab000-0000-7000-8000-000000000003',
    kind: 'indirect' as const,
    content: [[0, 12] as [number, number]],
    speakerName: 'Ada Holm',
  },
  subject: (tx, _input, actor) => deskOf(tx, actor),
  may: can.addStatement,
  async run({ tx, actor, now }, desk, input) {
    const { text, sourceId } = await snapshotText(tx, input.snapshotId)
    const quote = wordsAt(text, input)
    if (input.speakerId && !(await tx.speaker.findUnique({ where: { id: input.speakerId } }))) {
      refuse({ kind: 'missing', code: 'missing', what: 'speaker' })
    }
    if (input.relayedIn) await checkRelay(tx, input.relayedIn, input)
    const { id } = await tx.statement.create({
      data: {
        id: newId(),
        deskId: desk.id,
        sourceId,
        snapshotId: input.snapshotId,
        snapshotLength: text.length,
        kind: input.kind,
        content: fromSpans(input.content),
        cue: fromSpan(input.cue),
        mention: fromSpan(input.mention),
        quote,
        speakerId: input.speakerId ?? null,
        speakerName: input.speakerName ?? null,
        role: input.role ?? null,
        relayedInId: input.relayedIn ?? null,
        rule: 'by-hand',
        foundBy: actor.id,
        createdAt: now,
      },
    })
    return {
      value: await showStatement(tx, id),
      event: { subject: `statement:${id}`, detail: { snapshot: input.snapshotId, words: sha256(quote) } },
    }
  },
})
