// What somebody answered, or that they declined to: put on record as it came, and put right where it was put wrongly or
// comes after all. What stood there before stays in the history.
import { z } from 'zod'
import type { Tx } from '#lib/db/client'
import { lockReply, showReply } from '#lib/db/replies'
import { operation } from '#lib/kernel/operation'
import { Id, Moment } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { answerProblem, AnswerText, replyWays, ReplyView } from '#lib/record/reply'
import { changeRequest, onRequest } from './change-request.ts'

export const recordAnswer = operation({
  name: 'reply.record-answer',
  input: z.strictObject({
    ...onRequest,
    /** Whether they answered, or said that they would not. */
    state: z.enum(['answered', 'declined']).default('answered'),
    /** Their words. Needed where they answered; where they declined, what they said to that. */
    answer: AnswerText.nullable().default(null),
    way: z.enum(replyWays),
    /** When it came; now where left out. */
    answeredAt: Moment.optional(),
    /** Where the answer stands, if the desk has it on record. */
    sourceId: Id.nullable().default(null),
    statementId: Id.nullable().default(null),
  }),
  output: ReplyView,
  example: {
    replyId: '019ab000-0000-7000-8000-000000000010',
    version: 1,
    answer: 'The gates are shut by the clock, and the clock was right.',
    way: 'telephone' as const,
  },
  subject: (tx, input) => lockReply(tx, input.replyId),
  may: can.recordAnswer,
  present: (tx, reply) => showReply(tx, reply.id, new Date()),
  async run({ tx, actor, now }, reply, { state, answer, way, sourceId, statementId, ...input }) {
    const answeredAt = input.answeredAt ? new Date(input.answeredAt) : now
    const problem = answerProblem(reply, answeredAt, now)
    if (problem) refuse({ kind: 'rule', code: problem })
    if (state === 'answered' && answer === null)
      refuse({ kind: 'invalid', code: 'invalid', issues: [{ path: 'answer', problem: 'required' }] })
    await mustBeHere(tx, { sourceId, statementId })
    return changeRequest(
      tx,
      reply,
      now,
      {
        ...{ state, answer, answeredAt, answeredWay: way, sourceId, statementId },
        ...{ recordedBy: actor.id, recordedAt: now },
      },
      { way, source: sourceId, statement: statementId },
    )
  },
})

async function mustBeHere(
  tx: Tx,
  on: { sourceId: string | null; statementId: string | null },
): Promise<void> {
  if (on.sourceId && !(await tx.source.findUnique({ where: { id: on.sourceId }, select: { id: true } })))
    refuse({ kind: 'missing', code: 'missing', what: 'source' })
  if (
    on.statementId &&
    !(await tx.statement.findUnique({ where: { id: on.statementId }, select: { id: true } }))
  )
    refuse({ kind: 'missing', code: 'missing', what: 'statement' })
}
