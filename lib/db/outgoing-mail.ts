// Mail that is to go out: asked for within the transaction that needs it, sent by a job.
import { newId } from './id.ts'
import type { Tx } from './client.ts'

/** The address that this installation's mails come from; null where it sends none. The start sets both settings. */
export function mailFrom(): string | null {
  const { SMTP_URL, ONRECORD_MAIL_FROM } = process.env
  return SMTP_URL && ONRECORD_MAIL_FROM ? ONRECORD_MAIL_FROM : null
}

/** An id for a mail, made before its first attempt: each attempt sends the same mail. */
export function newMessageId(from: string): string {
  return `<${newId()}@${from.slice(from.lastIndexOf('@') + 1)}>`
}

/** Has the request sent by a job, which goes with this transaction or not at all. */
export async function enqueueRequest(tx: Tx, { deskId, id }: { deskId: string; id: string }): Promise<void> {
  const payload = JSON.stringify({ deskId, replyId: id })
  await tx.$executeRaw`SELECT enqueue_mail(${payload}::json, ${`request:${id}`})`
}
