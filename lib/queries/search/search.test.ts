import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase } from '#lib/db/client'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { claimOnRecord, mustAsk } from '#lib/doors/testing/scene'
import { termsOf } from '#lib/record/search'
import { search } from './search.ts'

let db: ClonedDatabase
let cast: Cast
beforeAll(async () => {
  db = await cloneDatabase()
  process.env.ONRECORD_APP_DATABASE_URL = db.appUrl
  cast = await makeCast(db.ownerUrl)
  await claimOnRecord(cast.as('checker'), '“The ferries were sailing at noon,” said Mayor Adaeze Holm.\n')
})
afterAll(async () => {
  await closeDatabase()
  await db.drop()
})

const ids = (q: string) => mustAsk(search, cast.as('viewer'), { q })

test.each([
  ['ferries holm', 1],
  ['"ferries were sailing"', 1],
  ['“ferries were sailing”', 1],
  ['"sailing were ferries"', 0],
  // Another form of the word.
  ['ferry sails', 1],
  ['FERRIES', 1],
  ['submarine', 0],
  // A phrase that is left open is words.
  ['"ferries noon', 1],
])('%s finds %i statement', async (q, count) => {
  expect((await ids(q)).statements.count).toBe(count)
})

test('people, claims and sources are found too', async () => {
  expect(await ids('holm')).toMatchObject({ speakers: { count: 1 }, sources: { count: 1 } })
  expect((await ids('noon')).claims.items[0]?.text).toContain('sailing at noon')
  expect((await ids('adaeze')).sources.items[0]?.excerpt).toContain('Adaeze')
  const alone = await mustAsk(search, cast.as('viewer'), { q: 'noon', in: 'claims' })
  expect([alone.claims.count, alone.statements.count]).toEqual([1, 0])
})

test('phrases and words are told apart', () => {
  expect(termsOf('  holm "on  her tonight" ferry —')).toEqual(['on her tonight', 'holm', 'ferry'])
  expect(termsOf('"" \' ,')).toEqual([])
})

test('any string is an answer and never an error', { timeout: 60_000 }, async () => {
  const awkward = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom(
        '"',
        '“',
        '%',
        '_',
        '\\',
        "'",
        ':',
        '&',
        '|',
        '!',
        '(',
        ')',
        '\u0000',
        '\ud800',
        'a',
        ' ',
      ),
    }),
    fc.constantFrom(
      '$1',
      "'; DROP TABLE claim; --",
      '<->',
      'a:*',
      '"""',
      'x'.repeat(10_000),
      '\u202e',
      'NOT OR AND',
    ),
  )
  await fc.assert(
    fc.asyncProperty(awkward, async (q) => {
      const found = await ids(q)
      expect(found.statements.count).toBeLessThanOrEqual(1)
    }),
    { numRuns: 150 },
  )
})
