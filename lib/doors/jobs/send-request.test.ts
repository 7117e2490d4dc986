// Requests go out by a real mail server, once each, whoever died or was away on the way.
import { fork } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { closeDatabase, onDesk } from '#lib/db/client'
import { onConnection } from '#lib/db/connection'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { verifyHistory } from '#lib/db/verify-history'
import { startMailServer } from '#lib/doors/testing/mail-server'
import type { MailServer } from '#lib/doors/testing/mail-server'
import { setUpMail } from '#lib/doors/testing/reply-makings'
import { claimOnRecord, must, mustAsk, refusalCode } from '#lib/doors/testing/scene'
import { askForReply } from '#lib/operations/reply/ask-for-reply'
import { extendRequest } from '#lib/operations/reply/extend-request'
import { noteNoAnswer } from '#lib/operations/reply/note-no-answer'
import { recordAnswer } from '#lib/operations/reply/record-answer'
import { sendAgain } from '#lib/operations/reply/send-again'
import { setTemplate } from '#lib/operations/reply/set-template'
import { withdrawRequest } from '#lib/operations/reply/withdraw-request'
import { getReply } from '#lib/queries/reply/get-reply'
import type { ReplyView } from '#lib/record/reply'
import { startWorker } from './worker.ts'

let db: ClonedDatabase
let cast: Cast
let server: MailServer
let reports = 0

beforeAll(async () => {
  db = await cloneDatabase()
  process.env.ONRECORD_APP_DATABASE_URL = db.appUrl
  process.env.ONRECORD_WORKER_DATABASE_URL = db.workerUrl
  cast = await makeCast(db.ownerUrl)
})
afterAll(async () => {
  delete process.env.SMTP_URL
  await closeDatabase()
  await db.drop()
})
beforeEach(async () => {
  server = await startMailServer()
  setUpMail(server.port)
})
afterEach(() => server.close())

const checker = () => cast.as('checker')
async function ask(over: object = {}) {
  const text = `Report ${++reports}.\n\n“The gates were shut at noon,” said Ada Holm, who keeps them.\n`
  const { claim } = await claimOnRecord(checker(), text)
  return must(askForReply, checker(), {
    ...{ claimId: claim.id, to: 'Ada Holm', way: 'email' as const, address: 'ada@holm.example' },
    dueAt: new Date(Date.now() + 3_600_000).toISOString(),
    ...over,
  })
}
const shown = (id: string) => mustAsk(getReply, checker(), { replyId: id })

async function until(id: string, state: ReplyView['mail']['state'], seconds = 20): Promise<ReplyView> {
  for (let i = 0; i < seconds * 10; i++) {
    const reply = await shown(id)
    if (reply.mail.state === state) return reply
    await pause(100)
  }
  throw new Error(`the mail did not come to be ${state}: ${JSON.stringify((await shown(id)).mail)}`)
}

async function working<T>(work: () => Promise<T>): Promise<T> {
  const worker = await startWorker()
  try {
    return await work()
  } finally {
    await worker.stop()
  }
}

/** Lets what waits for its next attempt have it now. */
const hurry = () =>
  onConnection(db.ownerUrl, (owner) =>
    owner.query(`UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL`),
  )

test(
  'what goes out is what was written, from the desk, to whoever was asked',
  { timeout: 60_000 },
  async () => {
    const subject = 'Тема: “the gates”, żółć'
    const text = 'Dear Ada,\n\n.\n“Was it noon?” – ответьте, пожалуйста.\nFrom: nobody'
    const { id } = await ask({ to: 'Ada "the keeper" Holm, gates', subject, text })
    await working(() => until(id, 'sent'))
    expect(server.received).toHaveLength(1)
    const [{ mail, from, to } = server.received[0] ?? expect.fail('no mail')] = server.received
    expect({ from, to }).toEqual({ from: 'desk@tidewater.example', to: ['ada@holm.example'] })
    expect(mail).toMatchObject({ subject, html: false })
    expect(mail.text?.trimEnd()).toBe(text)
    expect(mail.from?.value).toEqual([{ name: 'Tidewater desk', address: 'desk@tidewater.example' }])
    expect(mail.replyTo?.value).toMatchObject([{ address: checker().email }])
    expect(mail.to).toMatchObject({ value: [{ name: 'Ada "the keeper" Holm, gates' }] })
    const row = await onDesk(cast.desk.id, (tx) => tx.replyRequest.findUniqueOrThrow({ where: { id } }))
    expect(mail.messageId).toBe(row.messageId)
    expect(mail.messageId).toMatch(/^<[0-9a-f-]{36}@tidewater\.example>$/)
    expect((await verifyHistory(db.ownerUrl)).wrong).toEqual([])
  },
)

test.each([
  ['to', { to: 'Ada\r\nBcc: all@press.example' }],
  ['subject', { subject: 'Gates\nBcc: all@press.example' }],
  ['address', { address: 'ada@holm.example\r\nRCPT TO:<all@press.example>' }],
  ['address', { address: 'ada@holm.example, all@press.example' }],
  ['address', { address: 'Ada <ada@holm.example>' }],
])('no line of its own comes into a mail by its %s', async (path, over) => {
  const { claim } = await claimOnRecord(checker(), `Report ${++reports}.\n\n“Shut at noon,” said Ada Holm.\n`)
  const asked = {
    ...{ claimId: claim.id, to: 'Ada', way: 'email', address: 'ada@holm.example' },
    ...{ dueAt: new Date(Date.now() + 3_600_000).toISOString(), ...over },
  }
  expect([path, await refusalCode(askForReply, checker(), asked)]).toEqual([path, 'invalid'])
})

test('the desk’s own address gets the answers, where it has one', { timeout: 60_000 }, async () => {
  const { version } = await onDesk(cast.desk.id, (tx) => tx.desk.findFirstOrThrow())
  const own = { subject: null, text: null, replyTo: 'answers@tidewater.example' }
  const kept = await must(setTemplate, cast.as('editor'), { version, ...own })
  const { id } = await ask()
  await must(setTemplate, cast.as('editor'), { version: kept.version, ...own, replyTo: null })
  await working(() => until(id, 'sent'))
  expect(server.received[0]?.mail.replyTo?.value).toMatchObject([{ address: own.replyTo }])
  expect(server.received[0]?.mail.text).toContain('“The gates were shut at noon,”')
})

test('a server that is away is waited for, and the mail goes once', { timeout: 60_000 }, async () => {
  await server.close()
  const { id, version } = await ask()
  await working(async () => {
    const waiting = await untilTried(id)
    expect(waiting).toMatchObject({ state: 'asked', version, mail: { state: 'queued' } })
    expect(waiting.mail.error).toMatch(/ECONNREFUSED/)
    const answer = { replyId: id, version, answer: 'Yes.', way: 'email' as const }
    expect(await refusalCode(recordAnswer, checker(), answer)).toBe('request-not-sent')
    expect(await refusalCode(noteNoAnswer, checker(), { replyId: id, version })).toBe('request-not-sent')
    // Attempts change the row and are no line: what the history vouches for is the request.
    expect((await verifyHistory(db.ownerUrl)).wrong).toEqual([])
    const dueAt = new Date(Date.now() + 7 * 24 * 3_600_000).toISOString()
    await must(extendRequest, checker(), { replyId: id, version, dueAt })
    server = await startMailServer(server.port)
    await hurry()
    await until(id, 'sent')
  })
  expect(server.received).toHaveLength(1)
  expect((await verifyHistory(db.ownerUrl)).wrong).toEqual([])
})

/** Waits until the first attempt has failed. */
async function untilTried(id: string): Promise<ReplyView> {
  for (let i = 0; i < 200; i++) {
    const reply = await shown(id)
    if (reply.mail.state === 'queued' && reply.mail.error) return reply
    await pause(50)
  }
  throw new Error('no attempt was made')
}

test('the attempts of one mail reach over more than an hour', async () => {
  const { id } = await ask()
  const [job] = await onConnection(db.ownerUrl, (owner) =>
    owner.query<{ most: number }>('SELECT max_attempts AS most FROM graphile_worker.jobs WHERE key = $1', [
      `request:${id}`,
    ]),
  )
  // As graphile-worker has it: e to the power of the attempts so far, in seconds, and of 10 at the most.
  const pauses = Array.from({ length: (job?.most ?? 0) - 1 }, (_, i) => Math.exp(Math.min(10, i + 1)))
  expect(pauses.reduce((sum, seconds) => sum + seconds, 0)).toBeGreaterThan(3600)
  await must(withdrawRequest, checker(), { replyId: id, version: 1, reason: 'Only counted.' })
})

test(
  'a refusal for now is tried again; one for good is shown in the server’s words',
  { timeout: 60_000 },
  async () => {
    await working(async () => {
      server.refuse({ code: 451, words: 'Greylisted, come back' })
      const later = await ask()
      expect((await untilTried(later.id)).mail.error).toMatch(/Greylisted/)
      server.refuse({ code: 550, words: 'No such mailbox here' })
      await hurry()
      const failed = await until(later.id, 'failed')
      expect(failed.mail.error).toMatch(/550 No such mailbox here/)
      expect(server.received).toEqual([])
      server.refuse(null)
      const again = { replyId: failed.id, version: failed.version, address: 'press@holm.example' }
      await must(sendAgain, checker(), again)
      const sent = await until(failed.id, 'sent')
      expect(sent.mail.error).toBeNull()
      expect(await refusalCode(sendAgain, checker(), { replyId: sent.id, version: sent.version })).toBe(
        'mail-not-failed',
      )
    })
    expect(server.received.map(({ to }) => to)).toEqual([['press@holm.example']])
  },
)

test('nobody is asked by a mail to answer by a time that has passed', { timeout: 60_000 }, async () => {
  const { id } = await ask({ dueAt: new Date(Date.now() + 1_000).toISOString() })
  await pause(1_100)
  const late = await working(() => until(id, 'failed'))
  expect(late).toMatchObject({ state: 'asked', overdue: false, mail: { error: 'due-passed' } })
  expect(server.received).toEqual([])
  expect(await refusalCode(sendAgain, checker(), { replyId: id, version: late.version })).toBe('due-passed')
  const dueAt = new Date(Date.now() + 3_600_000).toISOString()
  const { version } = await must(extendRequest, checker(), { replyId: id, version: late.version, dueAt })
  await must(sendAgain, checker(), { replyId: id, version })
  await working(() => until(id, 'sent'))
})

test('what was withdrawn before the worker came does not go out', { timeout: 60_000 }, async () => {
  const { id, version } = await ask({ to: 'Withdrawn' })
  await must(withdrawRequest, checker(), { replyId: id, version, reason: 'Asked by telephone.' })
  const next = await ask({ to: 'Next' })
  await working(() => until(next.id, 'sent'))
  expect(server.received.map(({ mail }) => mail.to)).toMatchObject([{ value: [{ name: 'Next' }] }])
})

test(
  'killed between the server’s word and its record: the same mail comes again, under the same id',
  { timeout: 60_000 },
  async () => {
    const { id } = await ask({ to: 'Between' })
    const child = fork('bin/onrecord.ts', ['worker'], { env: process.env, stdio: 'ignore' })
    const gone = new Promise((resolve) => child.on('exit', resolve))
    server.onTaken(async () => {
      child.kill('SIGKILL')
      await gone
    })
    await gone
    server.onTaken(() => undefined)
    expect((await shown(id)).mail.state).toBe('sending')
    await abandon()
    await working(() => until(id, 'sent'))
    expect(server.received).toHaveLength(2)
    expect(new Set(server.received.map(({ mail }) => mail.messageId)).size).toBe(1)
  },
)

/** Lets a dead worker’s hold be old enough to be looked at. */
const abandon = () =>
  onConnection(db.ownerUrl, (owner) =>
    owner.query(`UPDATE graphile_worker._private_jobs SET locked_at = locked_at - interval '1 minute'`),
  )

test(
  'a worker killed before the server took the mail: another sends it, once',
  { timeout: 60_000 },
  async () => {
    const { id } = await ask({ to: 'Killed' })
    const silent = await silentServer()
    const child = fork('bin/onrecord.ts', ['worker'], {
      env: { ...process.env, SMTP_URL: `smtp://127.0.0.1:${silent.port}` },
      stdio: 'ignore',
    })
    await until(id, 'sending')
    const { version } = await shown(id)
    const reason = 'Too late to say.'
    expect(await refusalCode(withdrawRequest, checker(), { replyId: id, version, reason })).toBe(
      'mail-on-its-way',
    )
    child.kill('SIGKILL')
    await new Promise((resolve) => child.on('exit', resolve))
    silent.close()
    await abandon()
    await working(() => until(id, 'sent'))
    expect(server.received).toHaveLength(1)
  },
)

/** Takes connections and never says a word. */
async function silentServer(): Promise<{ port: number; close(): void }> {
  const { createServer } = await import('node:net')
  const sockets = new Set<{ destroy(): void }>()
  const listening = createServer((socket) => sockets.add(socket.on('error', () => undefined)))
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  const address = listening.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    close() {
      for (const socket of sockets) socket.destroy()
      listening.close()
    },
  }
}
