// The request as it would be written from the template, before anybody is asked.
import { z } from 'zod'
import { lockClaim } from '#lib/db/claims'
import { operation } from '#lib/kernel/operation'
import { Id, line, Moment } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { writeRequest } from './write-request.ts'

export const draftRequest = operation({
  name: 'reply.draft',
  input: z.strictObject({
    claimId: Id,
    to: line(200),
    speakerId: Id.nullable().default(null),
    dueAt: Moment,
    /** Whose clock the time stands in, such as Europe/London. */
    timeZone: z.string().max(60).optional(),
  }),
  output: z.object({ subject: z.string(), text: z.string() }),
  example: {
    claimId: '019ab000-0000-7000-8000-000000000004',
    to: 'Ada Holm',
    dueAt: '2125-11-08T16:00:00Z',
    timeZone: 'Europe/London',
  },
  subject: (tx, input) => lockClaim(tx, input.claimId),
  may: can.askForReply,
  async run({ tx, actor }, claim, { dueAt, ...about }) {
    return { value: await writeRequest(tx, actor, claim, { ...about, dueAt: new Date(dueAt) }), event: null }
  },
})
