// Somebody is asked to answer a claim: by a mail that goes out from here, or by another way, which has happened already.
import { z } from 'zod'
import { lockClaim } from '#lib/db/claims'
import type { Tx } from '#lib/db/client'
import { newSalt } from '#lib/db/contacts'
import { newId } from '#lib/db/id'
import { enqueueRequest, mailFrom, newMessageId } from '#lib/db/outgoing-mail'
import { replyDigest, showReply } from '#lib/db/replies'
import { operation } from '#lib/kernel/operation'
import type { Actor } from '#lib/record/actor'
import { addressProblem } from '#lib/record/contact'
import { Id, line, Moment } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { replyWays, ReplyView, requestProblem, RequestSubject, RequestText } from '#lib/record/reply'
import { writeRequest } from './write-request.ts'

export const askForReply = operation({
  name: 'reply.ask',
  input: z.strictObject({
    claimId: Id,
    /** Who is asked, as it is written. */
    to: line(200),
    speakerId: Id.nullable().default(null),
    contactId: Id.nullable().default(null),
    way: z.enum(replyWays),
    address: line(300).nullable().default(null),
    /** It went by e-mail from the own mailbox of whoever asked: none goes out from here. */
    ownMail: z.boolean().default(false),
    /** When it was asked; now where left out. A mail from here is sent now. */
    askedAt: Moment.optional(),
    dueAt: Moment,
    /** Written from the desk's template where left out. */
    subject: RequestSubject.optional(),
    text: RequestText.optional(),
    timeZone: z.string().max(60).optional(),
  }),
  output: ReplyView,
  example: {
    claimId: '019ab000-0000-7000-8000-000000000004',
    to: 'Harbour press office',
    way: 'telephone' as const,
    address: '+44 20 7946 0101',
    dueAt: '2125-11-08T16:00:00Z',
  },
  subject: (tx, input) => lockClaim(tx, input.claimId),
  may: can.askForReply,
  async run({ tx, actor, now }, claim, input) {
    const { to, way, contactId, address } = input
    const isMail = way === 'email' && !input.ownMail
    const askedAt = isMail || !input.askedAt ? now : new Date(input.askedAt)
    const dueAt = new Date(input.dueAt)
    const problem = requestProblem({ askedAt, dueAt }, now)
    if (problem) refuse({ kind: 'rule', code: problem })
    const speakerId = await speakerAsked(tx, input)
    const written = await writeRequest(tx, actor, claim, { to, speakerId, dueAt, timeZone: input.timeZone })
    const row = await tx.replyRequest.create({
      data: {
        ...{ id: newId(), deskId: claim.deskId, claimId: claim.id, speakerId, contactId, to, way, address },
        ...{ subject: input.subject ?? written.subject, text: input.text ?? written.text },
        ...{ askedBy: actor.id, askedAt, dueAt, salt: newSalt(), createdAt: now },
        ...(isMail && (await mailTo(tx, actor, address))),
      },
    })
    if (isMail) await enqueueRequest(tx, row)
    return {
      value: await showReply(tx, row.id, now),
      event: {
        subject: `claim:${claim.id}`,
        detail: {
          reply: row.id,
          way,
          speaker: speakerId,
          contact: contactId,
          dueAt: input.dueAt,
          digest: replyDigest(row),
        },
      },
    }
  },
})

type Asked = { speakerId: string | null; contactId: string | null }

/** The speaker who is asked; whose contact is named is that speaker's. */
async function speakerAsked(tx: Tx, { speakerId, contactId }: Asked): Promise<string | null> {
  if (speakerId && !(await tx.speaker.findUnique({ where: { id: speakerId, mergedInto: null } })))
    refuse({ kind: 'missing', code: 'missing', what: 'speaker' })
  if (!contactId) return speakerId
  const contact = await tx.speakerContact.findUnique({ where: { id: contactId } })
  if (!contact) refuse({ kind: 'missing', code: 'missing', what: 'contact' })
  if (contact.removedAt) refuse({ kind: 'rule', code: 'contact-removed' })
  if (speakerId && contact.speakerId !== speakerId) refuse({ kind: 'rule', code: 'contact-of-another' })
  return contact.speakerId
}

/** What a mail needs before it is asked for: an address, a sender, and whom the answer reaches. */
async function mailTo(tx: Tx, actor: Actor, address: string | null) {
  const from = mailFrom()
  if (!from) refuse({ kind: 'rule', code: 'mail-not-set-up' })
  if (address === null) refuse({ kind: 'rule', code: 'needs-address' })
  const problem = addressProblem('email', address)
  if (problem) refuse({ kind: 'invalid', code: 'invalid', issues: [{ path: 'address', problem }] })
  const desk = await tx.desk.findUniqueOrThrow({ where: { id: actor.deskId } })
  return { mail: 'queued', messageId: newMessageId(from), replyTo: desk.replyTo ?? actor.email }
}
