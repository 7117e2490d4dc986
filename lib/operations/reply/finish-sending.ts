// What became of a mail: it was taken, it was refused for good, or it waits for another attempt.
import { z } from 'zod'
import { lockReply, showReply } from '#lib/db/replies'
import { operation } from '#lib/kernel/operation'
import { Id } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { ReplyView } from '#lib/record/reply'
import { changeRequest } from './change-request.ts'

export const finishSending = operation({
  name: 'reply.finish-sending',
  input: z.strictObject({
    replyId: Id,
    mail: z.enum(['sent', 'failed', 'queued']),
    /** What the mail server said; null where it took the mail. */
    error: z.string().nullable().default(null),
  }),
  output: ReplyView,
  example: { replyId: '019ab000-0000-7000-8000-000000000010', mail: 'sent' as const },
  subject: (tx, input) => lockReply(tx, input.replyId),
  may: can.workInJobs,
  async run({ tx, now }, reply, { mail, error }) {
    if (reply.mail !== 'sending') return { value: await showReply(tx, reply.id, now), event: null }
    const mailError = error?.toWellFormed().replaceAll('\u0000', '').slice(0, 500) ?? null
    if (mail === 'queued') {
      // Neither the state nor the version that people act on is another: only the next attempt waits.
      await tx.replyRequest.update({ where: { id: reply.id }, data: { mail, mailError } })
      return { value: await showReply(tx, reply.id, now), event: null }
    }
    return changeRequest(tx, reply, now, { mail, mailError, sentAt: mail === 'sent' ? now : null }, { mail })
  },
})
