// A mail that could not be delivered goes out once more, to the same address or to a mended one.
import { z } from 'zod'
import { enqueueRequest, mailFrom } from '#lib/db/outgoing-mail'
import { lockReply, showReply } from '#lib/db/replies'
import { operation } from '#lib/kernel/operation'
import { EmailAddress } from '#lib/record/contact'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { ReplyView } from '#lib/record/reply'
import { changeRequest, onRequest } from './change-request.ts'

export const sendAgain = operation({
  name: 'reply.send-again',
  input: z.strictObject({ ...onRequest, address: EmailAddress.optional() }),
  output: ReplyView,
  example: {
    replyId: '019ab000-0000-7000-8000-000000000010',
    version: 1,
    address: 'press@harbour.example',
  },
  subject: (tx, input) => lockReply(tx, input.replyId),
  may: can.sendAgain,
  present: (tx, reply) => showReply(tx, reply.id, new Date()),
  async run({ tx, now }, reply, { address }) {
    if (reply.mail !== 'failed') refuse({ kind: 'rule', code: 'mail-not-failed' })
    if (!mailFrom()) refuse({ kind: 'rule', code: 'mail-not-set-up' })
    if (reply.dueAt <= now) refuse({ kind: 'rule', code: 'due-passed' })
    await enqueueRequest(tx, reply)
    return changeRequest(tx, reply, now, {
      mail: 'queued',
      mailError: null,
      ...(address !== undefined && { address }),
    })
  },
})
