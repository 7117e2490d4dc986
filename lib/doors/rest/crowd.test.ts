// Many at the same moment: one change, one source, one answer, and everyone else is told how things stand.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, onDesk } from '#lib/db/client'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { apiOf } from '../testing/api.ts'
import type { Answered, Api } from '../testing/api.ts'
import { claimOnRecord, proposalOnRecord } from '../testing/scene.ts'

let db: ClonedDatabase
let cast: Cast
let checker: Api
let editor: Api

beforeAll(async () => {
  db = await cloneDatabase()
  process.env.ONRECORD_APP_DATABASE_URL = db.appUrl
  cast = await makeCast(db.ownerUrl)
  checker = await apiOf(db.ownerUrl, cast.as('checker'))
  editor = await apiOf(db.ownerUrl, cast.as('editor'))
})
afterAll(async () => {
  await closeDatabase()
  await db.drop()
})

const events = (subject: string, operation: string) =>
  onDesk(cast.desk.id, (tx) => tx.auditEvent.count({ where: { subject, operation } }))
const times = <T>(count: number, work: (i: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, i) => work(i)))
const counted = (answers: readonly Answered[]) => {
  const counts: Record<number, number> = {}
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

test(
  '50 people edit one claim: one success, 49 conflicts with the present state, one event',
  { timeout: 60_000 },
  async () => {
    const { claim } = await claimOnRecord(cast.as('checker'), '“The weir was dry,” said Ada Holm.')
    const answers = await times(50, (i) =>
      checker('PATCH', `/claims/${claim.id}`, { version: claim.version, body: { text: `Wording ${i}` } }),
    )
    expect(counted(answers)).toEqual({ 200: 1, 409: 49 })
    const won = answers.find(({ status }) => status === 200)?.body
    for (const { status, body } of answers) {
      if (status === 409)
        expect(body).toMatchObject({
          code: 'version',
          current: { id: claim.id, text: won?.text, version: won?.version },
        })
    }
    expect(await events(`claim:${claim.id}`, 'claim.edit')).toBe(1)
  },
)

test('50 approvals of one decision: one success, 49 conflicts, one event', { timeout: 60_000 }, async () => {
  const { claim, decision } = await proposalOnRecord(cast.as('checker'), '“The sluice held,” said Ada Holm.')
  const answers = await times(50, () =>
    editor('POST', `/decisions/${decision.id}/approve`, { version: decision.version }),
  )
  expect(counted(answers)).toEqual({ 200: 1, 409: 49 })
  for (const { status, body } of answers) {
    if (status === 409) expect(body.current).toMatchObject({ id: decision.id, state: 'approved' })
  }
  expect(await events(`claim:${claim.id}`, 'decision.approve')).toBe(1)
})

test('100 identical sources are one source', { timeout: 60_000 }, async () => {
  const body = { text: '“All hundred of us say this,” said Ada Holm.', publisher: 'The Tarn Haven Courier' }
  const answers = await times(100, () => checker('POST', '/sources', { body }))
  expect(counted(answers)).toEqual({ 201: 1, 200: 99 })
  expect(new Set(answers.map(({ body: source }) => source.id)).size).toBe(1)
  const id = answers[0]?.body.id
  expect(await events(`source:${String(id)}`, 'source.bring-in')).toBe(1)
  const elsewhere = await checker('POST', '/sources', { body: { ...body, publisher: 'Coastwise Agency' } })
  expect(elsewhere.status).toBe(201)
})

test(
  'one key, twenty times at once: done once, and everyone has the same answer',
  { timeout: 60_000 },
  async () => {
    const { claim } = await claimOnRecord(cast.as('checker'), '“The quay was empty,” said Ada Holm.')
    const body = {
      kind: 'link',
      side: 'context',
      from: 'Harbour Office',
      url: 'https://harbour.example/quay',
    }
    const answers = await times(20, () =>
      checker('POST', `/claims/${claim.id}/evidence`, { body, key: 'once' }),
    )
    expect(counted(answers)).toEqual({ 201: 20 })
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1)
    expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === 'true').length).toBe(19)
    expect(await events(`claim:${claim.id}`, 'evidence.add')).toBe(1)
  },
)
