// What an Idempotency-Key promises: the same answer for the same request, once, for a day, and to nobody else.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase } from '#lib/db/client'
import { onConnection } from '#lib/db/connection'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { apiOf } from '../testing/api.ts'
import type { Api } from '../testing/api.ts'
import { claimOnRecord } from '../testing/scene.ts'

let db: ClonedDatabase
let cast: Cast
let api: Api
let claimId: string

beforeAll(async () => {
  db = await cloneDatabase()
  process.env.ONRECORD_APP_DATABASE_URL = db.appUrl
  cast = await makeCast(db.ownerUrl)
  api = await apiOf(db.ownerUrl, cast.as('checker'))
  claimId = (await claimOnRecord(cast.as('checker'))).claim.id
})
afterAll(async () => {
  await closeDatabase()
  await db.drop()
})

const link = (n: number) => ({
  kind: 'link',
  side: 'context',
  from: 'Office',
  url: `https://office.example/${n}`,
})
const add = (n: number, key: string, by: Api = api) =>
  by('POST', `/claims/${claimId}/evidence`, { body: link(n), key })
const evidenceCount = async () => ((await api('GET', `/claims/${claimId}`)).body.evidence as unknown[]).length
const owner = (sql: string) => onConnection(db.ownerUrl, (connection) => connection.query(sql))

test('the same request again: the same status, body, ETag and Location, and nothing happens', async () => {
  const said = { body: { text: '“Once,” said Ada Holm.' }, key: 'a' }
  const [first, again] = [await api('POST', '/sources', said), await api('POST', '/sources', said)]
  expect([first.status, again.status]).toEqual([201, 201])
  expect(again.body).toEqual(first.body)
  for (const name of ['etag', 'location', 'content-type'])
    expect(again.headers.get(name)).toBe(first.headers.get(name))
  expect([first.headers.get('idempotency-replayed'), again.headers.get('idempotency-replayed')]).toEqual([
    null,
    'true',
  ])
})

test('a refusal is answered again too, as the problem that it was', async () => {
  const said = { body: { tag: 'verified' }, key: 'b' }
  const [first, again] = [
    await api('POST', `/claims/${claimId}/decisions`, said),
    await api('POST', `/claims/${claimId}/decisions`, said),
  ]
  expect([first.status, first.body.code]).toEqual([422, 'unmet'])
  expect([again.status, again.body]).toEqual([422, first.body])
  expect(again.headers.get('content-type')).toBe('application/problem+json')
})

test('the same key with another request is refused', async () => {
  expect((await add(1, 'c')).status).toBe(201)
  const other = await add(2, 'c')
  expect([other.status, other.body.code]).toEqual([422, 'idempotency'])
})

test('a key is its token’s own', async () => {
  const before = await evidenceCount()
  const second = await apiOf(db.ownerUrl, cast.as('editor'))
  const [mine, theirs] = [await add(3, 'd'), await add(3, 'd', second)]
  expect([mine.status, theirs.status]).toEqual([201, 201])
  expect(await evidenceCount()).toBe(before + 2)
})

test('after a day a key is free again', async () => {
  await add(4, 'e')
  const before = await evidenceCount()
  await owner(`UPDATE idempotent_answer SET at = now() - interval '25 hours' WHERE key = 'e'`)
  expect((await add(5, 'e')).status).toBe(201)
  expect(await evidenceCount()).toBe(before + 1)
})

test('a call that ended without an answer is done by the next with its key', async () => {
  await add(6, 'f')
  const before = await evidenceCount()
  // What a process leaves that was killed between taking the key and doing the work.
  await owner(
    `UPDATE idempotent_answer SET status = NULL, answer = NULL, at = now() - interval '2 minutes' WHERE key = 'f'`,
  )
  expect((await add(6, 'f')).status).toBe(201)
  expect(await evidenceCount()).toBe(before + 1)
})

test.each(['', 'x'.repeat(201)])('a key that is none is 400', async (key) => {
  const { status } = await add(7, key)
  expect(status).toBe(400)
})
