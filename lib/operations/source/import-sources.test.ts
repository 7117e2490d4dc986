// Bulk: whole batches, once each, with what is refused named and the rest on record.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, onDesk } from '#lib/db/client'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { verifyHistory } from '#lib/db/verify-history'
import { must, mustAsk } from '#lib/doors/testing/scene'
import { execute } from '#lib/kernel/execute'
import { workbench } from '#lib/queries/source/workbench'
import { listStatements } from '#lib/queries/statement/list-statements'
import { bringIn } from './bring-in.ts'
import { importSources } from './import-sources.ts'
import { setSentenceAside } from './set-sentence-aside.ts'
import { takeBackAside } from './take-back-aside.ts'

let db: ClonedDatabase
let cast: Cast
beforeAll(async () => {
  db = await cloneDatabase()
  process.env.ONRECORD_APP_DATABASE_URL = db.appUrl
  cast = await makeCast(db.ownerUrl)
})
afterAll(async () => {
  await closeDatabase()
  await db.drop()
})

const report = (n: number) => `“The tide was ${n} feet,” said Ada Holm.\n`

test('a batch is on record with one line of history, and what is refused of it is named', async () => {
  const checker = cast.as('checker')
  const given = {
    text: 'He said the gates were shut.',
    statements: [
      {
        ...{ kind: 'indirect' as const, quote: 'the gates were shut', confidence: 0.9, rule: 'desk-2024' },
        ...{ content: [[8, 27]] as [number, number][], cue: [3, 7] as [number, number], mention: null },
        ...{ speaker: { name: 'Ada Holm' }, role: 'keeper' },
      },
    ],
  }
  const outside = {
    text: 'Short.',
    statements: [{ kind: 'indirect' as const, content: [[0, 99]] as [number, number][] }],
  }
  const misquoted = {
    ...given,
    text: `${given.text} Yes.`,
    statements: given.statements.map((one) => ({ ...one, quote: 'another' })),
  }
  const sources = [{ text: report(1) }, given, { text: ' ' }, outside, misquoted, { text: report(1) }]
  const { results } = await must(importSources, checker, { sources })
  expect(results.map((one) => (one.outcome === 'refused' ? one.refusal.code : one.outcome))).toEqual([
    ...['new', 'new', 'empty-text', 'not-in-text', 'not-in-text', 'known'],
  ])
  const { items } = await mustAsk(listStatements, checker, {})
  expect(items).toHaveLength(2)
  expect(items.find(({ rule }) => rule === 'desk-2024')).toMatchObject({
    ...{
      quote: 'the gates were shut',
      state: 'found',
      speaker: { id: null, name: 'Ada Holm' },
      role: 'keeper',
    },
    ...{ confidence: 0.9, engine: null },
  })
  const verdict = await verifyHistory(db.ownerUrl)
  expect(verdict).toMatchObject({ lines: 1, rows: 2, wrong: [] })
})

test('the same sources in many batches at once, and by hand, are there once', async () => {
  const sources = [11, 12, 13, 14].map((n) => ({ text: report(n), publisher: 'Courier' }))
  const checker = cast.as('checker')
  const answers = await Promise.all([
    execute(importSources, checker, { sources }),
    execute(importSources, checker, { sources: sources.toReversed() }),
    execute(importSources, cast.as('editor'), { sources }),
    execute(bringIn, checker, { text: report(12), publisher: 'Courier' }),
  ])
  expect(answers.every(({ ok }) => ok)).toBe(true)
  const count = await onDesk(cast.desk.id, (tx) => tx.source.count({ where: { publisher: 'Courier' } }))
  expect(count).toBe(4)
  expect((await verifyHistory(db.ownerUrl)).wrong).toEqual([])
})

test('a sentence is set aside once, and is open again when that is taken back', async () => {
  const checker = cast.as('checker')
  const { source } = await must(bringIn, checker, { text: `It rained. ${report(20)}` })
  const states = async () =>
    (await mustAsk(workbench, checker, { sourceId: source.id })).sentences.map(({ state }) => state)
  expect(await states()).toEqual(['open', 'open-found'])
  const asked = { snapshotId: source.snapshot.id, span: [0, 10] as [number, number], reason: 'The weather.' }
  const aside = await must(setSentenceAside, checker, asked)
  expect(await states()).toEqual(['set-aside', 'open-found'])
  expect(await execute(setSentenceAside, checker, asked)).toMatchObject({
    ok: false,
    refusal: { code: 'already' },
  })
  const outside = { ...asked, span: [40, 4000] }
  expect(await execute(setSentenceAside, checker, outside)).toMatchObject({
    ok: false,
    refusal: { code: 'not-in-text' },
  })
  await must(takeBackAside, checker, { asideId: aside.id })
  expect(await states()).toEqual(['open', 'open-found'])
})
