// A job takes a mail up. From here until it says how it went nobody can say whether the mail has gone out.
import { z } from 'zod'
import { lockReply } from '#lib/db/replies'
import { operation } from '#lib/kernel/operation'
import { Id } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { changeRequest } from './change-request.ts'

const Mail = z.object({
  messageId: z.string(),
  to: z.object({ name: z.string(), address: z.string() }),
  fromName: z.string(),
  replyTo: z.string(),
  subject: z.string(),
  text: z.string(),
})
export type Mail = z.infer<typeof Mail>

export const beginSending = operation({
  name: 'reply.begin-sending',
  input: z.strictObject({ replyId: Id }),
  /** Null where there is nothing to send: it was sent or withdrawn while the job waited, or is too late. */
  output: Mail.nullable(),
  example: { replyId: '019ab000-0000-7000-8000-000000000010' },
  subject: (tx, input) => lockReply(tx, input.replyId),
  may: can.workInJobs,
  async run({ tx, now }, reply) {
    const { messageId, address, replyTo } = reply
    const waits = reply.state === 'asked' && (reply.mail === 'queued' || reply.mail === 'sending')
    if (!waits || messageId === null || address === null || replyTo === null)
      return { value: null, event: null }
    // Nobody is asked to answer by a time that has passed: whoever asked gives more, and sends it again.
    if (reply.dueAt <= now) {
      const late = await changeRequest(tx, reply, now, { mail: 'failed', mailError: 'due-passed' })
      return { value: null, event: late.event }
    }
    await tx.replyRequest.update({ where: { id: reply.id }, data: { mail: 'sending' } })
    const desk = await tx.desk.findUniqueOrThrow({ where: { id: reply.deskId }, select: { name: true } })
    return {
      value: {
        ...{ messageId, replyTo, subject: reply.subject, text: reply.text },
        to: { name: reply.to, address },
        fromName: desk.name,
      },
      event: null,
    }
  },
})
