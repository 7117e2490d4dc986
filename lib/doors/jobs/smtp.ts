// One mail to one person, through the mail server of the installation: plain text, and nothing but what is given here.
import { createTransport } from 'nodemailer'
import type { Mail } from '#lib/operations/reply/begin-sending'

/** `refused`: for good, in the server's words. `waits`: nothing is wrong with the mail, and it may go later. */
export type Outcome = { is: 'sent' } | { is: 'refused' | 'waits'; error: string }

const connecting = 15_000
const silence = 30_000

export async function sendMail(url: string, from: string, mail: Mail): Promise<Outcome> {
  const transport = createTransport({
    url,
    connectionTimeout: connecting,
    greetingTimeout: connecting,
    socketTimeout: silence,
    // A mail is text that people typed: it never names a file or an address for this process to read.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({
      from: { name: mail.fromName, address: from },
      to: mail.to,
      replyTo: mail.replyTo,
      subject: mail.subject,
      text: mail.text,
      messageId: mail.messageId,
    })
    return { is: 'sent' }
  } catch (error) {
    return outcomeOf(error)
  } finally {
    transport.close()
  }
}

/** RFC 5321: what a server answers with 5 is for good; 4, or no answer at all, is for now. */
function outcomeOf(error: unknown): Outcome {
  const said = error instanceof Error ? error.message : String(error)
  const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0
  return { is: code >= 500 && code < 600 ? 'refused' : 'waits', error: said }
}
