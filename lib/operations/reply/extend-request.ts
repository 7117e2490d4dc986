// Whoever was asked gets more time.
import { z } from 'zod'
import { lockReply, showReply } from '#lib/db/replies'
import { operation } from '#lib/kernel/operation'
import { Moment } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { ReplyView } from '#lib/record/reply'
import { changeRequest, onRequest } from './change-request.ts'

export const extendRequest = operation({
  name: 'reply.extend',
  input: z.strictObject({ ...onRequest, dueAt: Moment }),
  output: ReplyView,
  example: {
    replyId: '019ab000-0000-7000-8000-000000000010',
    version: 1,
    dueAt: '2125-11-09T16:00:00Z',
  },
  subject: (tx, input) => lockReply(tx, input.replyId),
  may: can.extendRequest,
  present: (tx, reply) => showReply(tx, reply.id, new Date()),
  async run({ tx, now }, reply, input) {
    const dueAt = new Date(input.dueAt)
    if (dueAt <= now) refuse({ kind: 'rule', code: 'due-passed' })
    if (dueAt <= reply.dueAt) refuse({ kind: 'rule', code: 'due-not-later' })
    const moved = { dueBefore: reply.dueAt.toISOString(), dueAfter: dueAt.toISOString() }
    return changeRequest(tx, reply, now, { dueAt }, moved)
  },
})
