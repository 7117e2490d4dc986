// Evidence and the basis of statements as a program sees them: files, what a page says of itself, links.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase } from '#lib/db/client'
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
let statementId: string

beforeAll(async () => {
  db = await cloneDatabase()
  process.env.ONRECORD_APP_DATABASE_URL = db.appUrl
  cast = await makeCast(db.ownerUrl)
  api = await apiOf(db.ownerUrl, cast.as('checker'))
  const { claim, statement } = await claimOnRecord(cast.as('checker'))
  claimId = claim.id
  statementId = statement.id
})
afterAll(async () => {
  await closeDatabase()
  await db.drop()
})

const png = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001080600000', 'hex'),
  Buffer.from('1f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082', 'hex'),
])
const pdf = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n'
const wav = Buffer.concat([Buffer.from('RIFF\x24\0\0\0WAVEfmt \x10\0\0\0', 'latin1'), Buffer.alloc(20)])
const mp4 = Buffer.from('\0\0\0\x18ftypisom\0\0\x02\0isommp41', 'latin1')
const zip = Buffer.from('504b0304140000000000', 'hex')

function form(name: string, bytes: Uint8Array | string, fields: Record<string, string> = {}) {
  const data = new FormData()
  data.set('file', new File([bytes as BlobPart], name))
  const all = { side: 'supports', from: 'Harbour Office', method: 'document', ...fields }
  for (const [field, value] of Object.entries(all)) if (value) data.set(field, value)
  return data
}
const send = (data: FormData, key?: string) =>
  api('POST', `/claims/${claimId}/evidence`, { body: data, ...(key && { key }) })

test.each([
  ['log.txt', 'text/plain', '11:58 shut'],
  ['log.CSV', 'text/csv', 'a,b\n1,2\n'],
  ['survey.pdf', 'application/pdf', pdf],
  ['gate.png', 'image/png', png],
  ['call.wav', 'audio/wav', wav],
  ['call.m4a', 'audio/mp4', mp4],
  ['gate.mp4', 'video/mp4', mp4],
])('%s is taken as %s, and handed over as it came', async (name, mediaType, content) => {
  const bytes = Buffer.from(content)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const added = await send(form(name, bytes))
  expect(added.status, JSON.stringify(added.body)).toBe(201)
  expect(added.body.file).toEqual({ name, mediaType, size: bytes.byteLength, sha256 })
  expect(added.body).toMatchObject({ kind: 'file', method: 'document', origin: `file:${sha256}` })
  const got = await api('GET', `/evidence/${String(added.body.id)}/file`)
  expect(got.status).toBe(200)
  expect(got.headers.get('content-type')).toBe(mediaType)
  expect(got.headers.get('content-length')).toBe(String(bytes.byteLength))
  expect(got.headers.get('content-disposition')).toMatch(/^attachment; filename="/)
  expect(got.headers.get('x-content-type-options')).toBe('nosniff')
  expect(got.headers.get('cache-control')).toBe('no-store')
})

test.each([
  ['a PDF named .txt', 'a.txt', pdf, 422, 'file-not-as-named', /named txt.*it is pdf/],
  ['text named .pdf', 'a.pdf', 'plain words', 422, 'file-not-as-named', /named pdf.*it is txt/],
  ['a picture without an ending', 'picture', png, 422, 'file-not-as-named', /named picture.*it is png/],
  ['an archive', 'a.zip', zip, 422, 'file-not-taken', /is zip, which is not taken.*pdf, png/],
  [
    'an archive that says it is a document',
    'a.docx',
    zip,
    422,
    'file-not-taken',
    /is zip, which is not taken/,
  ],
  ['a program', 'a.exe', Buffer.from('MZ\x90\0\x03\0', 'latin1'), 422, 'file-not-taken', /not taken/],
  ['bytes that are nothing', 'a.txt', Buffer.from([0, 1, 2, 255]), 422, 'file-not-taken', /neither text/],
  ['an empty file', 'a.txt', '', 422, 'empty-file', /empty/],
  ['20 MB and one byte', 'a.txt', Buffer.alloc(20_000_001, 'a'), 413, 'too-large', /20,000,000 bytes/],
  ['30 MB', 'a.txt', Buffer.alloc(30_000_000, 'a'), 413, 'too-large', /20,000,000 bytes/],
])('%s is refused, and says why', async (_what, name, bytes, status, code, words) => {
  const { status: got, body } = await send(form(name, bytes))
  expect([got, body.code]).toEqual([status, code])
  expect(body.detail).toMatch(words)
})

test('what goes with a file is held as strictly as with anything else', async () => {
  expect((await send(form('a.txt', 'x', { side: '' }))).body.code).toBe('invalid')
  expect((await send(form('a.txt', 'x', { kind: 'link' }))).body.code).toBe('invalid')
  expect((await send(form('a.txt', 'x', { origin: 'mine' }))).body.code).toBe('invalid')
  const none = form('a.txt', 'x')
  none.delete('file')
  expect((await send(none)).body.code).toBe('invalid')
  const json = { kind: 'file', side: 'supports', from: 'X', file: { name: 'a.txt', bytes: 'eA==' } }
  expect((await api('POST', `/claims/${claimId}/evidence`, { body: json })).body.code).toBe('invalid')
})

test('a file sent twice with one key is one; another file with it is another request', async () => {
  const first = await send(form('once.txt', 'once'), 'file-1')
  const second = await send(form('once.txt', 'once'), 'file-1')
  expect(second.body.id).toBe(first.body.id)
  expect((await send(form('once.txt', 'twice'), 'file-1')).body.code).toBe('idempotency')
})

test('a viewer reads a file and brings none; another desk has neither', async () => {
  const { body } = await send(form('seen.txt', 'seen'))
  const path = `/evidence/${String(body.id)}/file`
  const viewer = await apiOf(db.ownerUrl, cast.as('viewer'))
  expect((await viewer('GET', path)).status).toBe(200)
  expect((await viewer('POST', `/claims/${claimId}/evidence`, { body: form('a.txt', 'x') })).status).toBe(403)
  const elsewhere = await apiOf(db.ownerUrl, cast.elsewhere('admin'))
  expect((await elsewhere('GET', path)).status).toBe(404)
})

test('a page’s HTML says what it is; nothing is kept of it', async () => {
  const html = '<title>Gates</title><meta property="article:published_time" content="2026-11-07T08:00:00Z">'
  const read = await api('POST', '/evidence/read-page', { body: { html } })
  expect(read.body).toEqual({ url: null, title: 'Gates', publisher: null, publishedAt: '2026-11-07' })
  const long = await api('POST', '/evidence/read-page', { body: { html: 'a'.repeat(5_000_001) } })
  expect([long.status, long.body.code]).toEqual([413, 'too-large'])
})

test('evidence is mended with its version, and shown with its claim', async () => {
  const url = 'https://harbour.example/gates'
  const body = { kind: 'link', side: 'supports', from: 'Harbour', url }
  const added = await api('POST', `/claims/${claimId}/evidence`, { body })
  const path = `/evidence/${String(added.body.id)}`
  expect((await api('PATCH', path, { body: { method: 'data' } })).status).toBe(428)
  const mended = await api('PATCH', path, { version: 1, body: { method: 'data' } })
  expect(mended.body).toMatchObject({ method: 'data', version: 2, claim: { id: claimId } })
  const stale = await api('PATCH', path, { version: 1, body: { method: null } })
  expect([stale.status, (stale.body.current as { version: number }).version]).toEqual([409, 2])
})

test('a statement is linked to its recording, shows its basis, and loses it with the link', async () => {
  const body = { kind: 'recording', url: 'https://council.example/minutes', title: 'Minutes' }
  const link = await api('POST', `/statements/${statementId}/links`, { body })
  expect([link.status, link.body.kind]).toEqual([201, 'recording'])
  const shown = await api('GET', `/statements/${statementId}`)
  expect(shown.body).toMatchObject({ basis: 'recorded', restsOn: { links: [{ id: link.body.id }] } })
  const claim = await api('GET', `/claims/${claimId}`)
  expect((claim.body.statements as { basis: string }[])[0]?.basis).toBe('recorded')
  const gone = await api('POST', `/links/${String(link.body.id)}/withdraw`, {
    version: 1,
    body: { reason: 'Another meeting.' },
  })
  expect(gone.body).toMatchObject({ state: 'withdrawn', withdrawnReason: 'Another meeting.' })
  expect((await api('GET', `/statements/${statementId}`)).body.basis).toBe('reported')
})
