// The desk's template for requests, and whether this installation can send them.
import { z } from 'zod'
import { mailFrom } from '#lib/db/outgoing-mail'
import { templateOf } from '#lib/db/reply-template'
import { query } from '#lib/kernel/query'
import { can, isAllowed } from '#lib/record/permissions'
import { ReplyTemplate } from '#lib/record/reply-template'

export const replyTemplate = query({
  name: 'reply.template',
  input: z.strictObject({}),
  output: ReplyTemplate.extend({
    /** The address that mails come from; null where none is set up. */
    mailFrom: z.string().nullable(),
    allowed: z.object({ set: z.boolean() }),
  }),
  example: {},
  may: can.read,
  async read({ tx, actor }) {
    const desk = await tx.desk.findUniqueOrThrow({ where: { id: actor.deskId } })
    const allowed = { set: isAllowed(can.setReplyTemplate, actor, actor) }
    return { ...templateOf(desk), mailFrom: mailFrom(), allowed }
  },
})
