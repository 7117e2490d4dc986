// The list of requests: in the order in which they are due, page by page, with the same number of looks however many.
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { closeDatabase } from '#lib/db/client'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { noneInTime } from '#lib/doors/testing/reply-makings'
import { claimOnRecord, must, mustAsk, report } from '#lib/doors/testing/scene'
import { askForReply } from '#lib/operations/reply/ask-for-reply'
import { previewSummary } from '#lib/operations/summary/preview-summary'
import { claimPage } from '#lib/queries/claim/claim-page'
import { deskPage } from '#lib/queries/desk/desk-page'
import { listReplies } from './list-replies.ts'

let db: ClonedDatabase
let cast: Cast
let claimId: string

beforeAll(async () => {
  db = await cloneDatabase()
  process.env.ONRECORD_APP_DATABASE_URL = db.appUrl
  cast = await makeCast(db.ownerUrl)
  claimId = (await claimOnRecord(cast.as('checker'))).claim.id
})
afterAll(async () => {
  await closeDatabase()
  await db.drop()
})

const ask = (to: string, hours: number) =>
  must(askForReply, cast.as('checker'), {
    ...{ claimId, to, way: 'telephone' as const },
    dueAt: new Date(Date.now() + hours * 3_600_000).toISOString(),
  })

async function looks(work: () => Promise<unknown>): Promise<number> {
  const spy = vi.spyOn(pg.Client.prototype, 'query')
  try {
    await work()
    return spy.mock.calls.length
  } finally {
    spy.mockRestore()
  }
}

test('those that wait come by their due time over pages of two, each once', async () => {
  for (const [to, hours] of [
    ['third', 30],
    ['first', 10],
    ['second', 20],
    ['fourth', 40],
    ['fifth', 50],
  ] as const)
    await ask(to, hours)
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await mustAsk(listReplies, cast.as('viewer'), { state: 'asked', limit: 2, cursor })
    seen.push(...page.items.map(({ to }) => to))
    cursor = page.next ?? undefined
  } while (cursor)
  expect(seen).toEqual(['first', 'second', 'third', 'fourth', 'fifth'])
  const newest = await mustAsk(listReplies, cast.as('viewer'), { claim: claimId, limit: 1 })
  expect(newest.items.map(({ to }) => to)).toEqual(['fifth'])
})

test('a list, a claim’s page and a desk look as often for many requests as for one', async () => {
  const asking = {
    list: (limit: number) => () => mustAsk(listReplies, cast.as('viewer'), { limit }),
    claim: () => mustAsk(claimPage, cast.as('viewer'), { claimId }),
    desk: () => mustAsk(deskPage, cast.as('viewer'), {}),
    summary: () => must(previewSummary, cast.as('viewer'), { format: 'json', claims: [claimId] }),
  }
  const before = await Promise.resolve({
    list: await looks(asking.list(1)),
    claim: await looks(asking.claim),
    desk: await looks(asking.desk),
    summary: await looks(asking.summary),
  })
  for (let i = 0; i < 8; i++) await ask(`one more ${i}`, 60 + i)
  expect(before.list).toBeGreaterThan(2)
  expect(await looks(asking.list(50))).toBe(before.list)
  expect(await looks(asking.claim)).toBe(before.claim)
  expect(await looks(asking.desk)).toBe(before.desk)
  expect(await looks(asking.summary)).toBe(before.summary)
})

test('the desk shows the overdue before those that wait, and a summary says that none came', async () => {
  const late = await noneInTime({ cast, proposer: cast.as('checker'), text: `${report}\nLate.` })
  const desk = await mustAsk(deskPage, cast.as('viewer'), {})
  expect(desk.replies[0]).toMatchObject({ id: late.ids.reply, overdue: true, claim: { id: late.ids.claim } })
  expect(desk.counts).toMatchObject({ repliesOverdue: 1, repliesAsked: 15 })
  expect(Object.values(desk.replies[0]?.allowed ?? {})).not.toContain(true)
  const { text } = await must(previewSummary, cast.as('viewer'), {
    ...{ format: 'markdown', claims: [late.ids.claim ?? ''] },
  })
  expect(text).toMatch(/Asked for a reply on .*, Overdue had not answered by /)
})
