// What goes out, from the real database: the claims asked for, in order, flags and all, and kept as it went out.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase } from '#lib/db/client'
import { sha256 } from '#lib/db/canonical-json'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { addLink, claimOnRecord, must, mustAsk, refusalCode } from '#lib/doors/testing/scene'
import type { Summary } from '#lib/publish/document'
import { getExportFile } from '#lib/queries/export/get-export-file'
import { listExports } from '#lib/queries/export/list-exports'
import { listHistory } from '#lib/queries/history/list-history'
import { getSnapshot } from '#lib/queries/snapshot/get-snapshot'
import { opposeClaims } from '../claim/oppose-claims.ts'
import { makeCollection } from '../collection/make-collection.ts'
import { setCollectionItems } from '../collection/set-collection-items.ts'
import { approveDecision } from '../decision/approve-decision.ts'
import { propose } from '../decision/propose.ts'
import { withdrawSource } from '../source/withdraw-source.ts'
import { exportSummary } from './export-summary.ts'
import { previewSummary } from './preview-summary.ts'

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

const claimSaying = (words: string) =>
  claimOnRecord(cast.as('checker'), `“${words},” said Ada Holm, the keeper.\n`)

async function documentOf(input: { claims?: string[]; collection?: string }): Promise<Summary> {
  const viewer = cast.as('viewer')
  const made = await must(exportSummary, viewer, { format: 'json', ...input })
  const file = await mustAsk(getExportFile, viewer, { exportId: made.id })
  expect(sha256(file.bytes)).toBe(made.sha256)
  return JSON.parse(Buffer.from(file.bytes).toString('utf8')) as Summary
}

test('every sentence leads to the characters it rests on', async () => {
  const { claim } = await claimSaying('The gates were shut at noon')
  const other = await claimSaying('The gates stood open at noon')
  await must(opposeClaims, cast.as('checker'), { id: claim.id, claimId: other.claim.id })
  await addLink(cast.as('checker'), claim.id, { side: 'refutes', from: 'Harbour Office' })
  const decision = await must(propose, cast.as('checker'), {
    claimId: claim.id,
    tag: 'contested',
    rationale: 'Two logs.',
  })
  await must(approveDecision, cast.as('editor'), { decisionId: decision.id, version: decision.version })

  const summary = await documentOf({ claims: [other.claim.id, claim.id] })
  expect(summary.sentences.map((one) => one.claim.id)).toEqual([other.claim.id, claim.id])
  for (const sentence of summary.sentences) {
    for (const { snapshot, content, quote } of sentence.claim.statements) {
      const { text } = await mustAsk(getSnapshot, cast.as('viewer'), { snapshotId: snapshot.id })
      expect(sha256(text)).toBe(snapshot.sha256)
      expect(content.map(([start, end]) => text.slice(start, end)).join(' … ')).toBe(quote)
      expect(sentence.text).toContain(quote)
    }
  }
  expect(summary.sentences[1]?.claim).toMatchObject({
    tag: 'contested',
    decision: {
      proposedBy: cast.as('checker').name,
      approvedBy: cast.as('editor').name,
      rationale: 'Two logs.',
    },
    opposed: [{ id: other.claim.id }],
    evidence: [{ side: 'refutes', from: 'Harbour Office' }],
  })
  const markdown = await must(previewSummary, cast.as('viewer'), { format: 'markdown', claims: [claim.id] })
  expect(markdown.text).toContain('Contested since')
})

test('an export is on the history with the hash of its file, a preview is not', async () => {
  const { claim } = await claimSaying('The keys were found')
  await must(previewSummary, cast.as('viewer'), { format: 'json', claims: [claim.id] })
  const made = await must(exportSummary, cast.as('viewer'), {
    format: 'markdown',
    title: 'Keys & co',
    claims: [claim.id],
  })
  expect(made.fileName).toMatch(/^keys-co-\d{4}-\d\d-\d\d\.md$/)
  const { items } = await mustAsk(listHistory, cast.as('editor'), { operation: 'summary' })
  expect(items[0]).toMatchObject({
    subject: { id: made.id },
    detail: { sha256: made.sha256, claims: [claim.id] },
  })
  expect(items.map(({ operation }) => operation)).not.toContain('summary.preview')
  expect((await mustAsk(listExports, cast.as('viewer'), { limit: 1 })).items[0]?.id).toBe(made.id)
})

test('a claim whose ground moved goes out with its flag', async () => {
  const { claim, source } = await claimSaying('The lamps were lit')
  await must(withdrawSource, cast.as('editor'), {
    sourceId: source.id,
    version: source.version,
    reason: 'A parody.',
  })
  const summary = await documentOf({ claims: [claim.id] })
  expect(summary.sentences[0]?.claim.flags).toMatchObject([{ reason: 'source-withdrawn' }])
  expect(summary.sentences[0]?.text).toContain('Needs review')
  expect(summary.sentences[0]?.claim.statements[0]?.source.withdrawn).toBe('A parody.')
})

test('a collection goes out as it is, and what is not there does not', async () => {
  const checker = cast.as('checker')
  const first = await claimSaying('The boats came in')
  const second = await claimSaying('The boats went out')
  const made = await must(makeCollection, checker, { name: 'Boats', claimIds: [first.claim.id] })
  expect(await refusalCode(makeCollection, checker, { name: 'Boats' })).toBe('already')
  const both = { collectionId: made.id, version: made.version, claimIds: [first.claim.id, second.claim.id] }
  await must(setCollectionItems, checker, both)
  expect(await refusalCode(setCollectionItems, checker, both)).toBe('version')
  expect((await documentOf({ collection: made.id })).sentences).toHaveLength(2)
  const empty = await must(makeCollection, checker, { name: 'Nothing' })
  const asked = (input: object) => refusalCode(exportSummary, checker, { format: 'json', ...input })
  expect(await asked({ collection: empty.id })).toBe('nothing-to-export')
  expect(await asked({ claims: [first.source.id] })).toBe('missing')
  expect(await asked({})).toBe('invalid')
  const elsewhere = { format: 'json', claims: [first.claim.id] }
  expect(await refusalCode(exportSummary, cast.elsewhere('admin'), elsewhere)).toBe('missing')
})
