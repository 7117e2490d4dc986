// A real mail server on loopback, for tests: takes what it is sent and reads it, or refuses as it is told to.
import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import type { ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export type Received = { mail: ParsedMail; raw: string; from: string; to: string[] }
/** What the server says to a recipient in the place of taking them. */
type Refusing = { code: number; words: string } | null

export type MailServer = {
  port: number
  received: Received[]
  refuse(how: Refusing): void
  /** Called with each mail that is whole, before the sender is told so. */
  onTaken(work: () => Promise<void> | void): void
  close(): Promise<void>
}

export async function startMailServer(port = 0): Promise<MailServer> {
  const received: Received[] = []
  let refusing: Refusing = null
  let taken: () => Promise<void> | void = () => undefined
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, callback) {
      callback(refusing ? Object.assign(new Error(refusing.words), { responseCode: refusing.code }) : null)
    },
    onData(stream, session, callback) {
      const take = async () => {
        const chunks: Buffer[] = []
        for await (const chunk of stream) chunks.push(Buffer.from(chunk))
        const raw = Buffer.concat(chunks)
        const { mailFrom, rcptTo } = session.envelope
        received.push({
          mail: await simpleParser(raw),
          raw: raw.toString('utf8'),
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
        })
        await taken()
      }
      take().then(() => callback(), callback)
    },
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    port: (server.server.address() as AddressInfo).port,
    received,
    refuse(how) {
      refusing = how
    },
    onTaken(work) {
      taken = work
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
