// The job that mails a request to reply: once, as far as the protocol lets anyone know. Whoever dies between the
// server's word and its record leaves a second delivery of the same mail, under the same id.
import type { Task } from 'graphile-worker'
import { z } from 'zod'
import { mailFrom } from '#lib/db/outgoing-mail'
import { execute } from '#lib/kernel/execute'
import { beginSending } from '#lib/operations/reply/begin-sending'
import { finishSending } from '#lib/operations/reply/finish-sending'
import { Id } from '#lib/record/fields'
import { sendMail } from './smtp.ts'
import type { Outcome } from './smtp.ts'
import { systemActor } from './system-actor.ts'

const Payload = z.object({ deskId: Id, replyId: Id })

/** Thrown so that the queue tries again, each time after a longer pause. */
class MailWaits extends Error {}

export const sendRequest: Task = async (raw, { job }) => {
  const { deskId, replyId } = Payload.parse(raw)
  const begun = await execute(beginSending, systemActor(deskId), { replyId })
  // The desk is gone, or there is nothing to send any more: nothing would come of another attempt.
  if (!begun.ok || begun.value === null) return
  const url = process.env.SMTP_URL
  const from = mailFrom()
  const outcome: Outcome =
    url && from ? await sendMail(url, from, begun.value) : { is: 'waits', error: 'SMTP_URL' }
  const isLast = job.attempts >= job.max_attempts
  if (outcome.is === 'sent') return finish(deskId, replyId, 'sent')
  const waits = outcome.is === 'waits' && !isLast
  await finish(deskId, replyId, waits ? 'queued' : 'failed', outcome.error)
  if (waits) throw new MailWaits(outcome.error)
}

/** Says of a mail whose last attempt died under way that nobody knows whether it went out. */
export async function giveUpRequest(deskId: string, replyId: string): Promise<void> {
  await finish(deskId, replyId, 'failed', 'worker-ended')
}

async function finish(
  deskId: string,
  replyId: string,
  mail: 'sent' | 'failed' | 'queued',
  error: string | null = null,
): Promise<void> {
  const answer = await execute(finishSending, systemActor(deskId), { replyId, mail, error })
  if (!answer.ok) throw new Error(`reply.finish-sending was refused: ${answer.refusal.code}`)
}
