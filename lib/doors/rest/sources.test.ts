// Texts as they come to the interface: as JSON, as a file, long, twice, and wrong; and as they are given back.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase } from '#lib/db/client'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { apiOf, call, tokenOf } from '../testing/api.ts'
import type { Answered, Api } from '../testing/api.ts'

let db: ClonedDatabase
let cast: Cast
let api: Api

beforeAll(async () => {
  db = await cloneDatabase()
  process.env.ONRECORD_APP_DATABASE_URL = db.appUrl
  cast = await makeCast(db.ownerUrl)
  api = await apiOf(db.ownerUrl, cast.as('checker'))
})
afterAll(async () => {
  await closeDatabase()
  await db.drop()
})

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')
const bring = (body: Record<string, unknown>) => api('POST', '/sources', { body })
const snapshotOf = (source: Answered) =>
  source.body.snapshot as { id: string; sha256: string; originalSha256: string }

test('a text becomes a source with a hashed snapshot, and what was found is counted', async () => {
  const text = '\uFEFF“Shut at noon,” said Ada Holm.\r\n\r\nNobody else spoke.\r'
  const source = await bring({
    text,
    title: 'Gates',
    publisher: 'Courier',
    language: 'en',
    publishedAt: '2026-11-07',
  })
  expect(source.status).toBe(201)
  expect(source.body).toMatchObject({ title: 'Gates', version: 1, statements: { found: 1 }, job: null })
  expect(source.headers.get('location')).toBe(`/api/v1/sources/${String(source.body.id)}`)
  const canonical = '“Shut at noon,” said Ada Holm.\n\nNobody else spoke.\n'
  const { id, sha256: hash, originalSha256 } = snapshotOf(source)
  expect([hash, originalSha256]).toEqual([sha256(canonical), sha256(text)])
  const snapshot = await api('GET', `/snapshots/${id}`)
  expect(snapshot.body).toMatchObject({
    id,
    sourceId: source.body.id,
    text: canonical,
    sha256: hash,
    originalSha256,
  })
  expect(snapshot.body.capturedAt).toMatch(/^\d{4}-/)
})

test.each([
  ['right-to-left marks', '\u202Eabc\u202C \u200Fdef'],
  ['NFD beside NFC', 'cafe\u0301 café'],
  ['emoji and beyond the BMP', '👩‍👩‍👧 𝒳 “yes,” said Ada Holm'],
  ['script', '<script>alert(1)</script> & "quoted"'],
  ['one long line', 'a'.repeat(150_000)],
])('%s: stored and given back exactly', async (_what, text) => {
  const source = await bring({ text })
  expect(source.status).toBe(201)
  const { body } = await api('GET', `/snapshots/${snapshotOf(source).id}`)
  expect(body.text).toBe(text)
})

test.each([
  ['nothing', { text: '' }, 422, 'empty-text'],
  ['spaces', { text: ' \n\t ' }, 422, 'empty-text'],
  ['NUL', { text: 'a\u0000b' }, 422, 'nul-in-text'],
  ['a lone surrogate', { text: 'a\ud800b' }, 422, 'lone-surrogate'],
  ['no text', { title: 'x' }, 422, 'invalid'],
  ['text that is a number', { text: 5 }, 422, 'invalid'],
  ['HTML', { html: '<p>x</p>' }, 422, 'invalid'],
  ['an address alone', { url: 'https://courier.example/a' }, 422, 'invalid'],
  ['an address that is a script', { text: 'x', url: 'javascript:alert(1)' }, 422, 'invalid'],
  ['a date that is none', { text: 'x', publishedAt: 'yesterday' }, 422, 'invalid'],
  ['10 MB on one line', { text: 'a'.repeat(10_000_000) }, 413, 'too-large'],
])('%s is refused, and clearly', async (_what, body, status, code) => {
  const answer = await bring(body)
  expect([answer.status, answer.body.code]).toEqual([status, code])
  expect(answer.body.detail).toMatch(/ .*\.$/)
  if (code === 'invalid') {
    const [issue] = answer.body.issues as { path: string; message: string }[]
    expect(issue?.message).toMatch(/ .*\.$/)
  }
})

test('5 MB are taken, and read by a job that says how far it is', { timeout: 60_000 }, async () => {
  const line = 'Nothing is said in this line of the minutes, nor in the next.\n'
  const text = line.repeat(Math.floor(5_000_000 / line.length))
  const source = await bring({ text })
  expect(source.status).toBe(202)
  const { id } = source.body.job as { id: string }
  const job = await api('GET', `/jobs/${id}`)
  expect(job.body).toMatchObject({ id, state: 'queued', done: 0 })
  expect((await api('GET', `/sources/${String(source.body.id)}`)).body).toMatchObject({ job: { id } })
})

test('JSON that escapes every letter carries as long a text as any other', { timeout: 60_000 }, async () => {
  const text = 'Ж'.repeat(1_500_000)
  const body = `{"text":"${text.replaceAll('Ж', '\\u0416')}"}`
  expect(body.length).toBeGreaterThan(8_000_000)
  expect((await api('POST', '/sources', { body })).status).toBe(202)
})

const form = (name: string, bytes: Uint8Array | string, fields: Record<string, string> = {}) => {
  const data = new FormData()
  data.set('file', new File([bytes as BlobPart], name))
  for (const [field, value] of Object.entries(fields)) data.set(field, value)
  return api('POST', '/sources', { body: data })
}

test('a plain text file keeps its bytes, and its name where there is no title', async () => {
  const bytes = new TextEncoder().encode('\uFEFF“By file,” said Ada Holm.\r\n')
  const source = await form('minutes of friday.TXT', bytes)
  expect([source.status, source.body.title]).toEqual([201, 'minutes of friday.TXT'])
  expect((source.body.snapshot as { method: string }).method).toBe('file')
  expect(snapshotOf(source).originalSha256).toBe(sha256(bytes))
  const token = await tokenOf(db.ownerUrl, cast.as('viewer'))
  const original = await call('GET', `/snapshots/${snapshotOf(source).id}/original`, {
    headers: { Authorization: `Bearer ${token}` },
  })
  expect(original.headers.get('content-disposition')).toMatch(/^attachment; filename="/)
  expect(original.headers.get('x-content-type-options')).toBe('nosniff')
  expect(original.headers.get('content-length')).toBe(String(bytes.byteLength))
  const titled = await form('a.txt', '“By file too,” said Ada Holm.', {
    title: 'Minutes',
    publisher: 'Council',
  })
  expect(titled.body).toMatchObject({ title: 'Minutes', publisher: 'Council' })
})

test.each([
  ['bytes that are not UTF-8', 'a.txt', new Uint8Array([0x63, 0x61, 0x66, 0xe9]), 'not-utf8'],
  ['a ZIP that says it is text', 'a.txt', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'nul-in-text'],
  ['another kind of file', 'a.pdf', '%PDF-1.7', 'invalid'],
  ['an empty file', 'a.txt', '', 'empty-text'],
  ['more than is taken', 'a.txt', 'a'.repeat(5_000_001), 'too-large'],
])('%s is refused', async (_what, name, bytes, code) => {
  const { status, body } = await form(name, bytes)
  expect([body.code, status]).toEqual([code, code === 'too-large' ? 413 : 422])
})

test('a form without a file, with a field that is not the caller’s, or to another call', async () => {
  const data = new FormData()
  data.set('title', 'x')
  expect((await api('POST', '/sources', { body: data })).body.code).toBe('invalid')
  const set = await form('a.txt', '“Mine,” said Ada Holm.', { method: 'import' })
  expect([set.status, set.body.code]).toEqual([422, 'invalid'])
  expect((await api('POST', '/speakers', { body: data })).status).toBe(415)
})

test('a statement is put on record with its speaker as statements show it, and confirmed', async () => {
  const text = 'The weir keeper told us that nothing had moved.'
  const said = text.indexOf('nothing had moved')
  const { id: snapshotId } = snapshotOf(await bring({ text }))
  const statement = {
    snapshotId,
    kind: 'indirect',
    content: [[said, said + 'nothing had moved'.length]],
    speaker: { name: 'Weir keeper' },
  }
  const made = await api('POST', '/statements', { body: statement })
  expect(made.status).toBe(201)
  expect(made.body).toMatchObject({
    state: 'found',
    quote: 'nothing had moved',
    speaker: { name: 'Weir keeper' },
  })
  const path = `/statements/${String(made.body.id)}`
  const none = await api('PATCH', path, { version: 1, body: { speaker: null } })
  expect(none.body).toMatchObject({ speaker: null, version: 2 })
  expect((await api('POST', `${path}/confirm`, { version: 2, body: {} })).body).toMatchObject({
    status: 422,
    code: 'needs-speaker',
  })
  await api('PATCH', path, { version: 2, body: { speaker: { name: 'Weir keeper' } } })
  const confirmed = await api('POST', `${path}/confirm`, { version: 3 })
  expect(confirmed.body).toMatchObject({
    statement: { state: 'confirmed', speaker: { name: 'Weir keeper' } },
    claim: {
      text: 'nothing had moved',
      tag: 'attributed',
      flags: [],
      flagReasons: [],
      evidence: [],
      decisions: [],
    },
  })
  const outside = await api('POST', '/statements', { body: { ...statement, content: [[40, 900]] } })
  expect([outside.status, outside.body.code]).toEqual([422, 'not-in-text'])
})
