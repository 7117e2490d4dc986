// How requests to reply and contacts are made that operations and queries are tried on.
import { onDesk } from '#lib/db/client'
import { askForReply } from '#lib/operations/reply/ask-for-reply'
import { addContact } from '#lib/operations/speaker/add-contact'
import { replyTemplate } from '#lib/queries/reply/reply-template'
import { must, mustAsk } from './scene.ts'
import { confirmed, claim } from './makings.ts'
import type { Make, Making } from './fitting.ts'

const tomorrow = () => new Date(Date.now() + 24 * 3_600_000).toISOString()

/** Nothing answers at this port: what is sent from here goes nowhere. */
export function setUpMail(port = 9): void {
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
  process.env.ONRECORD_MAIL_FROM = 'desk@tidewater.example'
}

export const asked: Make = async (making) => {
  const on = await claim(making)
  const { id, version } = await must(askForReply, making.proposer, {
    claimId: on.ids.claim ?? '',
    to: 'Harbour press office',
    way: 'telephone',
    dueAt: tomorrow(),
  })
  return { ...on, ids: { ...on.ids, reply: id }, version }
}

/** Asked two days ago, with a day to answer. */
export const noneInTime: Make = async (making) => {
  const on = await asked(making)
  await onDesk(
    making.proposer.deskId,
    (tx) =>
      tx.$executeRaw`
      INSERT INTO reply_request (id, desk_id, claim_id, "to", way, subject, text, asked_by, asked_at, due_at, salt, created_at)
      SELECT gen_random_uuid(), desk_id, claim_id, 'Overdue', way, subject, text, asked_by,
             now() - interval '2 days', now() - interval '1 day', salt, now() FROM reply_request WHERE id = ${on.ids.reply}::uuid`,
  )
  const late = await onDesk(making.proposer.deskId, (tx) =>
    tx.replyRequest.findFirstOrThrow({ where: { claimId: on.ids.claim ?? '', to: 'Overdue' } }),
  )
  return { ...on, ids: { ...on.ids, reply: late.id }, version: late.version }
}

const mailed =
  (mail: 'failed' | 'sending'): Make =>
  async (making: Making) => {
    setUpMail()
    const on = await claim(making)
    const { id, version } = await must(askForReply, making.proposer, {
      claimId: on.ids.claim ?? '',
      to: 'Harbour press office',
      way: 'email',
      address: 'press@harbour.example',
      dueAt: tomorrow(),
    })
    await onDesk(making.proposer.deskId, (tx) => tx.replyRequest.update({ where: { id }, data: { mail } }))
    return { ...on, ids: { ...on.ids, reply: id }, version }
  }
export const mailFailed = mailed('failed')
export const mailUnderWay = mailed('sending')

export const contact: Make = async (making) => {
  const on = await confirmed(making)
  const made = await must(addContact, making.proposer, {
    speakerId: on.ids.speaker ?? '',
    name: 'Harbour press office',
    way: 'telephone',
    address: '+44 20 7946 0101',
  })
  return { ...on, ids: { ...on.ids, contact: made.id }, version: made.version }
}

export const template: Make = async ({ cast, proposer }) => {
  const { version } = await mustAsk(replyTemplate, cast.as('viewer'), {})
  return { ids: {}, version, doer: proposer }
}
