// A request is taken back, with a reason: asked of the wrong person, or about what no longer stands.
import { z } from 'zod'
import { lockReply, showReply } from '#lib/db/replies'
import { operation } from '#lib/kernel/operation'
import { prose } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { ReplyView } from '#lib/record/reply'
import { changeRequest, onRequest } from './change-request.ts'

export const withdrawRequest = operation({
  name: 'reply.withdraw',
  input: z.strictObject({ ...onRequest, reason: prose(1000) }),
  output: ReplyView,
  example: {
    replyId: '019ab000-0000-7000-8000-000000000010',
    version: 1,
    reason: 'Another office answers for the gates.',
  },
  subject: (tx, input) => lockReply(tx, input.replyId),
  may: can.withdrawRequest,
  present: (tx, reply) => showReply(tx, reply.id, new Date()),
  async run({ tx, actor, now }, reply, { reason }) {
    // Nobody can say of it just now whether it has gone out.
    if (reply.mail === 'sending') refuse({ kind: 'rule', code: 'mail-on-its-way' })
    return changeRequest(tx, reply, now, {
      ...{ state: 'withdrawn', withdrawnReason: reason, recordedBy: actor.id, recordedAt: now },
    })
  },
})
