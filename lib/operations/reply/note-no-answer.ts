// Nobody answered in time. An answer that comes later still can be put on record.
import { z } from 'zod'
import { lockReply, showReply } from '#lib/db/replies'
import { operation } from '#lib/kernel/operation'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { ReplyView, silenceProblem } from '#lib/record/reply'
import { changeRequest, onRequest } from './change-request.ts'

export const noteNoAnswer = operation({
  name: 'reply.note-no-answer',
  input: z.strictObject(onRequest),
  output: ReplyView,
  example: { replyId: '019ab000-0000-7000-8000-000000000010', version: 1 },
  subject: (tx, input) => lockReply(tx, input.replyId),
  may: can.noteNoAnswer,
  present: (tx, reply) => showReply(tx, reply.id, new Date()),
  async run({ tx, actor, now }, reply) {
    const problem = silenceProblem(reply, now)
    if (problem) refuse({ kind: 'rule', code: problem })
    return changeRequest(tx, reply, now, { state: 'unanswered', recordedBy: actor.id, recordedAt: now })
  },
})
