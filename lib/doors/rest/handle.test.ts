// The door for programs from outside: who is let in, what a call must bring, and what comes back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase } from '#lib/db/client'
import { onConnection } from '#lib/db/connection'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { apiOf, call, tokenOf } from '../testing/api.ts'
import type { Api } from '../testing/api.ts'
import { claimOnRecord, proposalOnRecord, report } from '../testing/scene.ts'

let db: ClonedDatabase
let cast: Cast
let checker: Api
let editor: Api
let viewer: Api
let other: Api
let scene: Awaited<ReturnType<typeof proposalOnRecord>>

beforeAll(async () => {
  db = await cloneDatabase()
  process.env.ONRECORD_APP_DATABASE_URL = db.appUrl
  cast = await makeCast(db.ownerUrl)
  checker = await apiOf(db.ownerUrl, cast.as('checker'))
  editor = await apiOf(db.ownerUrl, cast.as('editor'))
  viewer = await apiOf(db.ownerUrl, cast.as('viewer'))
  other = await apiOf(db.ownerUrl, cast.elsewhere('admin'))
  scene = await proposalOnRecord(cast.as('checker'))
})
afterAll(async () => {
  await closeDatabase()
  await db.drop()
})

const absent = '019ab000-0000-7000-8000-0000000000ff'

test.each([
  ['no Authorization', {}],
  ['another scheme', { Authorization: 'Basic YTpi' }],
  ['nothing after Bearer', { Authorization: 'Bearer' }],
  ['a token of another make', { Authorization: 'Bearer abc' }],
  ['an unknown token', { Authorization: `Bearer onr_${'x'.repeat(32)}` }],
  ['bytes that are no text', { Authorization: 'Bearer onr_\u00ff\u0080' }],
])('%s is 401, and says how to come in', async (_what, headers: Record<string, string>) => {
  const { status, headers: answered, body } = await call('GET', '/me', { headers })
  expect(status).toBe(401)
  expect(answered.get('www-authenticate')).toMatch(/^Bearer realm="Onrecord"/)
  expect(answered.get('content-type')).toBe('application/problem+json')
  expect(body).toMatchObject({ status: 401, type: expect.stringMatching(/^urn:onrecord:problem:/) })
})

test('a token that was ended, or whose member left, opens nothing from that moment', async () => {
  const token = await tokenOf(db.ownerUrl, cast.as('viewer'))
  const headers = { Authorization: `Bearer ${token}` }
  expect((await call('GET', '/me', { headers })).status).toBe(200)
  await onConnection(db.ownerUrl, (owner) =>
    owner.query('UPDATE api_token SET revoked_at = now() WHERE member_id = $1 AND last_used_at IS NOT NULL', [
      cast.as('viewer').memberId,
    ]),
  )
  expect((await call('GET', '/me', { headers })).status).toBe(401)
  viewer = await apiOf(db.ownerUrl, cast.as('viewer'))
})

test('what is not there is 404, and what is not done there 405 with what is', async () => {
  expect((await call('GET', '/webhooks')).status).toBe(404)
  expect((await checker('GET', '/claims/not-an-id')).status).toBe(404)
  expect((await checker('GET', `/claims/${absent}`)).body).toMatchObject({ code: 'missing', status: 404 })
  const wrong = await call('PUT', `/claims/${absent}`)
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, PATCH'])
})

test('another desk’s things are not there, whatever is asked of them', async () => {
  const { claim, decision, source, statement, evidence } = scene
  const asked: [string, string, object?][] = [
    ['GET', `/claims/${claim.id}`],
    ['GET', `/sources/${source.id}`],
    ['GET', `/statements/${statement.id}`],
    ['GET', `/snapshots/${source.snapshot.id}`],
    ['GET', `/snapshots/${source.snapshot.id}/original`],
    ['PATCH', `/claims/${claim.id}`, { text: 'Theirs' }],
    ['PATCH', `/sources/${source.id}`, { title: 'Theirs' }],
    ['POST', `/decisions/${decision.id}/approve`, {}],
    ['POST', `/statements/${statement.id}/reopen`, {}],
    ['POST', `/evidence/${evidence.id}/withdraw`, { reason: 'Theirs' }],
    ['POST', `/claims/${claim.id}/decisions`, { tag: 'verified', rationale: 'Theirs' }],
  ]
  for (const [method, path, body] of asked) {
    const { status } = await other(method, path, { version: 1, ...(body && { body }) })
    expect([method, path, status]).toEqual([method, path, 404])
  }
  expect((await other('GET', '/claims')).body).toMatchObject({ items: [], next: null })
})

test('a scope never widens a role, and a role never widens a scope', async () => {
  const reader = await apiOf(db.ownerUrl, cast.as('editor'), ['read'])
  const { status, body } = await reader('POST', '/sources', {
    body: { text: 'The gate is shut, said Ada Holm.' },
  })
  expect([status, body.code]).toEqual([403, 'scope'])
  expect((await reader('GET', '/claims')).status).toBe(200)
  expect((await viewer('POST', '/sources', { body: { text: 'x' } })).body.code).toBe('forbidden')
  const writer = await apiOf(db.ownerUrl, cast.as('editor'), ['write'])
  expect((await writer('GET', '/claims')).body.code).toBe('scope')
})

test('If-Match: 428 without, 400 where it is none, 409 with the present state where it is old', async () => {
  const { claim } = scene
  const path = `/claims/${claim.id}`
  const shown = await checker('GET', path)
  expect(shown.headers.get('etag')).toBe(`"${String(shown.body.version)}"`)
  expect((await checker('PATCH', path, { body: { text: 'New' } })).status).toBe(428)
  for (const malformed of ['3', '*', 'W/"3"', '"x"', '"1", "2"', '""']) {
    const { status } = await checker('PATCH', path, {
      body: { text: 'New' },
      headers: { 'If-Match': malformed },
    })
    expect([malformed, status]).toEqual([malformed, 400])
  }
  const old = await checker('PATCH', path, { body: { text: 'New' }, version: 999 })
  expect(old.status).toBe(409)
  expect(old.body).toMatchObject({ code: 'version', current: { id: claim.id, version: shown.body.version } })
})

test('who proposed does not approve, and two people’s old versions do not either', async () => {
  const own = await proposalOnRecord(cast.as('editor'), `${report} Once more.`)
  const path = `/decisions/${own.decision.id}/approve`
  const refused = await editor('POST', path, { version: own.decision.version })
  expect([refused.status, refused.body.code]).toEqual([403, 'own-proposal'])
  const second = await apiOf(db.ownerUrl, cast.secondEditor)
  expect((await second('POST', path)).status).toBe(428)
  const done = await second('POST', path, { version: own.decision.version, body: {} })
  expect(done.body).toMatchObject({
    state: 'approved',
    tag: 'verified',
    claim: { id: own.claim.id, tag: 'verified' },
  })
  expect(done.headers.get('etag')).toBe(`"${own.decision.version + 1}"`)
})

test('what is unmet is named, rule by rule, with words', async () => {
  const { claim } = await claimOnRecord(cast.as('checker'), `${report} Unmet.`)
  const { status, body } = await checker('POST', `/claims/${claim.id}/decisions`, {
    body: { tag: 'verified' },
  })
  expect([status, body.code]).toEqual([422, 'unmet'])
  const unmet = body.unmet as { rule: string; message: string }[]
  expect(unmet.map(({ rule }) => rule).sort()).toEqual(['independent-support', 'rationale'])
  expect(unmet.every(({ rule, message }) => message.length > 0 && message !== rule)).toBe(true)
})

test.each([
  ['its state', 'PATCH', (s: typeof scene) => `/statements/${s.statement.id}`, { state: 'confirmed' }],
  ['its tag', 'PATCH', (s: typeof scene) => `/claims/${s.claim.id}`, { text: 'x', tag: 'verified' }],
  ['its desk', 'PATCH', (s: typeof scene) => `/claims/${s.claim.id}`, { text: 'x', deskId: absent }],
  ['its version', 'PATCH', (s: typeof scene) => `/claims/${s.claim.id}`, { text: 'x', version: 1 }],
  ['another’s id', 'PATCH', (s: typeof scene) => `/claims/${s.claim.id}`, { text: 'x', claimId: absent }],
  ['its hash', 'PATCH', (s: typeof scene) => `/sources/${s.source.id}`, { identity: 'x', sha256: 'x' }],
  ['who brought it', 'POST', () => '/sources', { text: 'x', broughtInBy: absent }],
  ['how it came', 'POST', () => '/sources', { text: 'x', method: 'import' }],
  ['its hashes', 'POST', () => '/sources', { text: 'x', sha256: 'x' }],
  ['who approved', 'POST', (s: typeof scene) => `/decisions/${s.decision.id}/approve`, { decidedBy: absent }],
  [
    'who proposes',
    'POST',
    (s: typeof scene) => `/claims/${s.claim.id}/decisions`,
    { tag: 'verified', proposedBy: absent },
  ],
])('%s is not the caller’s to set: refused, not ignored', async (_what, method, path, body) => {
  const { status, body: answered } = await editor(method, path(scene), { body, version: 1 })
  expect(status).toBe(422)
  expect(answered.code).toBe('invalid')
  expect(answered.issues).toContainEqual(expect.objectContaining({ problem: 'not-settable' }))
})

test('a body that is no JSON, no object, or too large', async () => {
  const headers = { 'Content-Type': 'application/json' }
  expect((await checker('POST', '/sources', { body: '{"text":', headers })).status).toBe(400)
  expect(
    (await checker('POST', '/sources', { body: new Uint8Array([0x22, 0xff, 0x22]), headers })).status,
  ).toBe(400)
  expect((await checker('POST', '/sources', { body: '[]', headers })).status).toBe(422)
  expect((await checker('POST', '/sources', { body: 'null', headers })).status).toBe(422)
  const over = await checker('POST', '/sources', { body: { text: 'a'.repeat(5_000_001) } })
  expect([over.status, over.body.code, over.body.limit]).toEqual([413, 'too-large', 5_000_000])
  expect((await checker('POST', '/sources', { body: { text: 'a'.repeat(17_000_000) } })).status).toBe(413)
})

test('an answer is private, typed, and shows no more than it should', async () => {
  const { headers } = await checker('GET', '/me')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect((await call('GET', '/openapi.json')).status).toBe(200)
})

test('lists go page by page, with the next in the body and in a Link', async () => {
  for (const n of [1, 2, 3]) await checker('POST', '/sources', { body: { text: `Page ${n} of a list.` } })
  const seen: unknown[] = []
  let path: string | undefined = '/sources?limit=2'
  while (path) {
    const { body, headers } = await checker('GET', path)
    const items = body.items as { id: string }[]
    expect(items.length).toBeLessThanOrEqual(2)
    seen.push(...items.map(({ id }) => id))
    const link = headers.get('link')
    expect(link !== null).toBe(body.next !== null)
    path = /^<\/api\/v1(.+)>; rel="next"$/.exec(link ?? '')?.[1]
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.length).toBeGreaterThanOrEqual(4)
  expect((await checker('GET', '/sources?cursor=nonsense')).status).toBe(422)
  expect((await checker('GET', '/sources?limit=201')).status).toBe(422)
  expect((await checker('GET', '/sources?limit=1&limit=2')).status).toBe(422)
})
