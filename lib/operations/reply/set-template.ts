// The desk's own words for a request, and the address that answers go to.
import { z } from 'zod'
import { sha256 } from '#lib/db/canonical-json'
import { lockDesk, templateOf } from '#lib/db/reply-template'
import { operation } from '#lib/kernel/operation'
import { Version } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { ReplyTemplate, TemplateFields, unknownPlaceholders } from '#lib/record/reply-template'

export const setTemplate = operation({
  name: 'reply.set-template',
  input: z.strictObject({ version: Version, ...TemplateFields }),
  output: ReplyTemplate,
  example: {
    version: 1,
    subject: 'A request from {desk}',
    text: 'Dear {speaker},\n\nwe report that you said:\n{statements}\n\nPlease answer by {due}.\n\n{person}',
    replyTo: null,
  },
  subject: (tx, _input, actor) => lockDesk(tx, actor.deskId),
  may: can.setReplyTemplate,
  present: async (_tx, desk) => templateOf(desk),
  async run({ tx }, desk, { subject, text, replyTo }) {
    const unknown = unknownPlaceholders(`${subject ?? ''}\n${text ?? ''}`)
    if (unknown.length > 0)
      refuse({
        kind: 'rule',
        code: 'unknown-placeholder',
        params: { names: unknown.map((name) => `{${name}}`).join(', ') },
      })
    const changed = await tx.desk.update({
      where: { id: desk.id },
      data: { replySubject: subject, replyText: text, replyTo, version: { increment: 1 } },
    })
    return {
      value: templateOf(changed),
      event: {
        subject: `desk:${desk.id}`,
        detail: {
          subject: subject && sha256(subject),
          text: text && sha256(text),
          replyTo: replyTo !== null,
        },
      },
    }
  },
})
