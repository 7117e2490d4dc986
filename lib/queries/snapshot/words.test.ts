// Words looked up in stored texts: where they stand, and what stands around them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase } from '#lib/db/client'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { must, mustAsk, report, sourceOnRecord } from '#lib/doors/testing/scene'
import { ask } from '#lib/kernel/ask'
import { addEvidence } from '#lib/operations/claim/add-evidence'
import { confirmStatement } from '#lib/operations/statement/confirm-statement'
import { findWords } from './find-words.ts'
import { getContext } from './get-context.ts'

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

test('pasted words are found where they stand, and can be laid beside a claim as an excerpt', async () => {
  const checker = cast.as('checker')
  const { source, statements } = await sourceOnRecord(checker, report, { publisher: 'Excerpt Courier' })
  const first = statements[0]
  if (!first) throw new Error('nothing was found')
  const { places } = await mustAsk(findWords, checker, { sourceId: source.id, words: ' They stood\n open ' })
  expect(places).toMatchObject([{ snapshotId: source.snapshot.id, words: 'They stood open' }])
  const { claim } = await must(confirmStatement, checker, { statementId: first.id, version: first.version })
  const [place] = places
  if (!place) throw new Error('no place')
  const evidence = await must(addEvidence, checker, {
    claimId: claim.id,
    evidence: {
      kind: 'excerpt',
      snapshotId: place.snapshotId,
      spans: [place.span],
      side: 'refutes',
      from: 'Piotr Wendell',
    },
  })
  expect(evidence).toMatchObject({ words: 'They stood open', sourceId: source.id })
})

test('a statement is shown among the words around it', async () => {
  const checker = cast.as('checker')
  const { source, statements } = await sourceOnRecord(checker, report, { publisher: 'Context Courier' })
  const [first] = statements
  const { runs } = await mustAsk(getContext, checker, {
    snapshotId: source.snapshot.id,
    content: first?.content ?? [],
  })
  expect(
    runs
      .filter(({ isSaid }) => isSaid)
      .map(({ text }) => text)
      .join(' … '),
  ).toBe(first?.quote)
  const outside = await ask(getContext, checker, {
    snapshotId: source.snapshot.id,
    content: [[0, 1_000_000]],
  })
  expect(outside).toMatchObject({ ok: false, refusal: { code: 'not-in-text' } })
})

test('nothing of one desk is looked up at another', async () => {
  const { source } = await sourceOnRecord(cast.as('checker'), report, { publisher: 'Wall Courier' })
  const stranger = cast.elsewhere('admin')
  const asked = [
    ask(findWords, stranger, { sourceId: source.id, words: 'gates' }),
    ask(getContext, stranger, { snapshotId: source.snapshot.id, content: [[0, 3]] }),
  ]
  for (const answer of await Promise.all(asked))
    expect(answer).toMatchObject({ ok: false, refusal: { kind: 'missing' } })
})
