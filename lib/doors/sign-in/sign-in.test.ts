import { verify } from '@node-rs/argon2'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { closeDatabase } from '#lib/db/client'
import { onConnection } from '#lib/db/connection'
import { chainHash } from '#lib/db/history'
import { desksOf, endSession, sessionPerson, sessionsBeside } from '#lib/db/sessions'
import { changePassword } from '#lib/db/sign-ins'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { Refused } from '#lib/record/refusal'
import type { Refusal } from '#lib/record/refusal'
import { hashPassword, isPassword, nobodysHash } from './passwords.ts'
import { signIn } from './sign-in.ts'

// Works as ever, and is counted.
vi.mock('@node-rs/argon2', { spy: true })

const password = 'salt lantern ferry plank'
let database: ClonedDatabase
let cast: Cast

beforeAll(async () => {
  database = await cloneDatabase()
  process.env.ONRECORD_APP_DATABASE_URL = database.appUrl
  process.env.NEXTAUTH_SECRET = 'a secret of the tests, long enough'
  cast = await makeCast(database.ownerUrl)
  const kept = await hashPassword(password)
  await owner('UPDATE person SET password_hash = $1 WHERE email LIKE $2', [kept, '%@desk.example'])
})
afterAll(async () => {
  await closeDatabase()
  await database.drop()
})

const owner = <Row extends Record<string, unknown>>(sql: string, values: unknown[] = []) =>
  onConnection(database.ownerUrl, (db) => db.query<Row>(sql, values))

let addresses = 0
const anAddress = () => `192.0.2.${++addresses}`
const enter = (email: string, word: string = password, address: string = anAddress()) =>
  signIn({ email, password: word, address }, 'Firefox')

async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
  throw new Error('it was not refused')
}

test('a right password opens a session of its person, whatever the case of the address', async () => {
  const { id, email } = cast.as('editor')
  const sid = await enter(` ${email.toUpperCase()} `)
  expect(await sessionPerson(sid)).toEqual({ id, email, name: 'Tidewater desk editor' })
  expect((await desksOf(id)).map(({ slug, role }) => [slug, role])).toEqual([['tidewater', 'editor']])
})

test('a wrong password, an unknown person and one without a password get the same answer', async () => {
  const fresh = cast.elsewhere('viewer')
  await owner('UPDATE person SET password_hash = NULL WHERE id = $1', [fresh.id])
  const answers = [
    await refusalOf(enter(cast.as('editor').email, 'salt lantern ferry blank')),
    await refusalOf(enter('nobody@desk.example')),
    await refusalOf(enter(fresh.email)),
    await refusalOf(enter(fresh.email, '')),
    await refusalOf(enter('no address at all')),
    await refusalOf(enter('a\u0000b@desk.example')),
    await refusalOf(enter(cast.as('editor').email, 'p'.repeat(5000))),
  ]
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
    new Set([JSON.stringify({ kind: 'unauthenticated', code: 'wrong-credentials' })]),
  )
})

test('a person who is not there costs the same work', async () => {
  const kept = await hashPassword(password)
  expect(kept.split('$').slice(0, 4)).toEqual(['', 'argon2id', 'v=19', 'm=65536,t=3,p=1'])
  expect(nobodysHash.split('$').slice(0, 4)).toEqual(kept.split('$').slice(0, 4))
  expect(nobodysHash.length).toBe(kept.length)
  expect(await isPassword(null, '')).toBe(false)

  const fresh = cast.elsewhere('viewer')
  await owner('UPDATE person SET password_hash = NULL WHERE id = $1', [fresh.id])
  // Counted, not timed: how long it takes hangs on what else the machine does; the bench measures that.
  const wrong = 'a wrong pass phrase'
  const known = await costOf(cast.as('editor').email, wrong)
  expect(known).toEqual([
    { argon: 'argon2id v=19 m=65536,t=3,p=1', salt: 22, hash: 43, over: wrong, was: 'fulfilled' },
  ])
  for (const email of ['nobody@desk.example', 'no address at all', fresh.email])
    expect(await costOf(email, wrong)).toEqual(known)
})

/** What is worked out before somebody is turned away: with how much memory and how many passes, over what. */
async function costOf(email: string, word: string) {
  const calls = vi.mocked(verify).mock.calls.length
  await refusalOf(enter(email, word))
  const { mock } = vi.mocked(verify)
  return mock.calls.slice(calls).map(([kept, over], i) => {
    const [, kind, version, costs, salt, hash] = String(kept).split('$')
    const argon = [kind, version, costs].join(' ')
    return { argon, salt: salt?.length, hash: hash?.length, over, was: mock.settledResults[calls + i]?.type }
  })
}

test('after five failures an account is closed to that address, and open from elsewhere', async () => {
  const { email } = cast.as('checker')
  const address = anAddress()
  for (let attempt = 0; attempt < 5; attempt += 1) {
    expect((await refusalOf(enter(email, 'not the password', address))).code).toBe('wrong-credentials')
  }
  const refusal = await refusalOf(enter(email, password, address))
  expect(refusal).toMatchObject({ kind: 'limit', code: 'too-many' })
  expect(refusal.kind === 'limit' && refusal.retryAfter).toBeGreaterThan(800)
  expect(refusal.kind === 'limit' && refusal.retryAfter).toBeLessThanOrEqual(900)
  expect(await enter(email)).toMatch(/^[0-9a-f-]{36}$/)
  expect(await enter(cast.as('editor').email, password, address)).toMatch(/^[0-9a-f-]{36}$/)
})

test('many at once get no more attempts than one after another', async () => {
  const { email } = cast.as('viewer')
  const address = anAddress()
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => refusalOf(enter(email, 'not the password', address))),
  )
  const wrong = answers.filter(({ code }) => code === 'wrong-credentials').length
  // Two are worked out at a time, so that one more may have begun when the fifth fails.
  expect(wrong).toBeGreaterThanOrEqual(5)
  expect(wrong).toBeLessThanOrEqual(6)
})

test('an address that tries many accounts is closed to all of them', async () => {
  const address = anAddress()
  await refusalOf(enter('first@elsewhere.example', 'x', address))
  await owner(
    `INSERT INTO sign_in_failure (account, address)
     SELECT 'account ' || n, (SELECT address FROM sign_in_failure ORDER BY id DESC LIMIT 1) FROM generate_series(1, 39) AS n`,
  )
  expect((await refusalOf(enter(cast.as('admin').email, password, address))).code).toBe('too-many')
  expect(await enter(cast.as('admin').email)).toMatch(/^[0-9a-f-]{36}$/)
})

test('failures older than a quarter of an hour are forgotten', async () => {
  const { email } = cast.elsewhere('editor')
  const address = anAddress()
  for (let attempt = 0; attempt < 5; attempt += 1) await refusalOf(enter(email, 'not it', address))
  await owner("UPDATE sign_in_failure SET at = at - interval '15 minutes'")
  expect(await enter(email, password, address)).toMatch(/^[0-9a-f-]{36}$/)
})

test('refused sign-ins stand in the installation’s chain, without who tried', async () => {
  await refusalOf(enter('somebody.secret@desk.example', 'a secret pass phrase', '198.51.100.77'))
  const lines = await owner<{ line: string; hash: string; previous_hash: string; operation: string }>(
    'SELECT line, hash, previous_hash, operation FROM audit_event WHERE desk_id IS NULL ORDER BY seq',
  )
  expect(lines.at(-1)?.operation).toBe('sign-in.refuse')
  expect(lines.map(({ line }) => line).join()).not.toMatch(/secret|198\.51/)
  for (const { line, hash, previous_hash } of lines) expect(chainHash(previous_hash, line)).toBe(hash)
})

test('an ended session is nobody’s at once; the others go on', async () => {
  const { email, id } = cast.elsewhere('admin')
  const [one, two, three] = [await enter(email), await enter(email), await enter(email)]
  expect(await endSession(one, two)).toBe(true)
  expect(await sessionPerson(two)).toBeNull()
  expect((await sessionPerson(one))?.id).toBe(id)
  expect((await sessionsBeside(one)).map((session) => session.id).toSorted()).toEqual([one, three].toSorted())

  const stranger = await enter(cast.as('editor').email)
  expect(await endSession(stranger, one)).toBe(false)
  expect((await sessionPerson(one))?.id).toBe(id)

  await changePassword(one, await hashPassword('another lantern, another ferry'))
  expect(await sessionPerson(three)).toBeNull()
  expect((await sessionPerson(one))?.id).toBe(id)
  expect((await refusalOf(enter(email))).code).toBe('wrong-credentials')
})

test('a session ends by itself after thirty days', async () => {
  const sid = await enter(cast.as('editor').email)
  const rows = await owner<{ days: number }>(
    'SELECT extract(epoch FROM expires_at - created_at)::float / 86400 AS days FROM session WHERE id = $1',
    [sid],
  )
  expect(rows[0]?.days).toBeCloseTo(30, 2)
  await owner("UPDATE session SET expires_at = now() - interval '1 second' WHERE id = $1", [sid])
  expect(await sessionPerson(sid)).toBeNull()
})

test('a membership taken away and a role lowered hold for sessions that are open', async () => {
  const { id } = cast.elsewhere('checker')
  await owner("UPDATE member SET role = 'viewer' WHERE person_id = $1", [id])
  expect((await desksOf(id)).map(({ role }) => role)).toEqual(['viewer'])
  await owner('UPDATE member SET ended_at = now() WHERE person_id = $1', [id])
  expect(await desksOf(id)).toEqual([])
})

test('what is no id of a session is nobody’s', async () => {
  for (const sid of ['', 'x', "' OR true --", '00000000-0000-4000-8000-000000000000']) {
    expect(await sessionPerson(sid)).toBeNull()
  }
})
