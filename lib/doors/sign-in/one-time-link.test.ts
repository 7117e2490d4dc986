import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sha256 } from '#lib/db/canonical-json'
import { closeDatabase } from '#lib/db/client'
import { asOwner, keepLink } from '#lib/db/installation'
import { onConnection } from '#lib/db/connection'
import { sessionPerson } from '#lib/db/sessions'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { Refused } from '#lib/record/refusal'
import { holderOfLink, setPassword } from './one-time-link.ts'
import { openSession, signIn } from './sign-in.ts'

let database: ClonedDatabase
let cast: Cast
const password = 'salt lantern ferry plank'

beforeAll(async () => {
  database = await cloneDatabase()
  process.env.ONRECORD_APP_DATABASE_URL = database.appUrl
  process.env.NEXTAUTH_SECRET = 'a secret of the tests, long enough'
  cast = await makeCast(database.ownerUrl)
})
afterAll(async () => {
  await closeDatabase()
  await database.drop()
})

async function linkFor(personId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await asOwner(database.ownerUrl, (db) => keepLink(db, personId, sha256(token)))
  return token
}
const codeOf = async (work: Promise<unknown>) => {
  try {
    await work
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return error.refusal.kind === 'invalid' ? error.refusal.issues[0]?.problem : error.refusal.code
  }
  return 'done'
}

test('a link sets the password of whom it is for, once', async () => {
  const { id, email, name } = cast.as('checker')
  const open = await openSession(id, 'Firefox')
  const token = await linkFor(id)
  expect(await holderOfLink(token)).toMatchObject({ email, name })
  expect(await setPassword(token, password)).toBe(id)
  expect(await holderOfLink(token)).toBeNull()
  expect(await codeOf(setPassword(token, 'another lantern, another ferry'))).toBe('link-spent')
  expect(await signIn({ email, password, address: '192.0.2.1' }, 'Firefox')).toMatch(/^[0-9a-f-]{36}$/)
  expect(await sessionPerson(open)).toBeNull()
})

test('used by ten at once it works for one', async () => {
  const token = await linkFor(cast.as('viewer').id)
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, n) => codeOf(setPassword(token, `lantern ferry plank number ${n}`))),
  )
  expect(answers.toSorted()).toEqual(['done', ...Array<string>(9).fill('link-spent')])
})

test('a password that will not do leaves the link as it is', async () => {
  const token = await linkFor(cast.as('editor').id)
  expect(await codeOf(setPassword(token, 'short'))).toBe('short-password')
  expect(await codeOf(setPassword(token, 'password1234'))).toBe('common-password')
  expect(await codeOf(setPassword(token, password))).toBe('done')
})

test('a new link ends the one before, and a day ends it', async () => {
  const { id } = cast.as('admin')
  const [first, second] = [await linkFor(id), await linkFor(id)]
  expect(await holderOfLink(first)).toBeNull()
  expect(await holderOfLink(second)).not.toBeNull()
  await onConnection(database.ownerUrl, (db) => db.query('UPDATE one_time_link SET expires_at = now()'))
  expect(await holderOfLink(second)).toBeNull()
  expect(await codeOf(setPassword(second, password))).toBe('link-spent')
})

test('only the hash of a link is kept, and what is no link is none', async () => {
  const token = await linkFor(cast.as('admin').id)
  const rows = await onConnection(database.ownerUrl, (db) =>
    db.query<{ row: string }>('SELECT one_time_link::text AS row FROM one_time_link'),
  )
  expect(rows.some(({ row }) => row.includes(token))).toBe(false)
  for (const wrong of ['', 'x', sha256(token), `${token}x`, '../../etc/passwd', 'x'.repeat(5000)]) {
    expect(await holderOfLink(wrong)).toBeNull()
  }
})
