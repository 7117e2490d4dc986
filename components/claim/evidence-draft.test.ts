import { expect, test } from 'vitest'
import { EvidenceInput } from '#lib/record/evidence'
import { emptyEvidence, evidenceOf, filledFrom, missingOf, readEvidenceDraft } from './evidence-draft.tsx'

const id = '019ab000-0000-7000-8000-000000000003'
const place = {
  snapshotId: id,
  span: [4, 9] as [number, number],
  before: 'the ',
  words: 'gates',
  after: ' were',
}
const link = { ...emptyEvidence, url: ' https://harbour.example/log ', from: ' Harbour Office ' }
const excerpt = {
  ...emptyEvidence,
  kind: 'excerpt' as const,
  from: 'Ada Holm',
  excerpt: { source: null, words: 'gates', place },
}
const statement = {
  ...emptyEvidence,
  kind: 'statement' as const,
  from: 'Ada Holm',
  statement: { id, quote: 'x', speaker: null },
}

test.each([
  ['link', link],
  ['excerpt', excerpt],
  ['statement', statement],
])('a whole %s is what the desk takes', (kind, draft) => {
  expect(missingOf(draft)).toEqual({})
  expect(EvidenceInput.parse(evidenceOf(draft))).toMatchObject({ kind, side: 'supports' })
})

test('what is missing is named by its field', () => {
  expect(missingOf(emptyEvidence)).toEqual({ url: 'urlError', from: 'fromError' })
  expect(missingOf({ ...link, url: 'htp://harbour.example' })).toEqual({ url: 'urlError' })
  expect(missingOf({ ...excerpt, excerpt: { ...excerpt.excerpt, place: null } })).toEqual({
    excerpt: 'sourceNeeded',
  })
  expect(missingOf({ ...statement, statement: null })).toEqual({ statement: 'statementNeeded' })
})

test('a draft is read back as it was kept, and nothing else is taken for one', () => {
  expect(readEvidenceDraft(JSON.stringify(excerpt))).toEqual(excerpt)
  for (const kept of ['', 'null', '{"kind":"link"}', '{']) expect(readEvidenceDraft(kept), kept).toBeNull()
})

test('what a page says goes into empty fields alone, and what was typed is named', () => {
  const said = { url: 'https://a.example/', title: 'Gate times', publisher: 'Office', publishedAt: null }
  expect(filledFrom({ ...emptyEvidence, title: 'My title', publisher: 'Office' }, said)).toEqual({
    change: { url: 'https://a.example/', from: 'Office' },
    filled: 1,
    left: ['title'],
  })
})
