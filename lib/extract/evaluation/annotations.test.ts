import { expect, test } from 'vitest'
import { articlesOf } from '#lib/extract/evaluation/annotations'

const said = {
  type: 'direct',
  sources: [[13, 21]],
  cues: [[8, 12]],
  content: [[0, 7]],
  chain: 3,
}
const article = { id: 'a', text: 'It leaks said Ana Reis.', attributions: [said] }
const line = (changes: object) => JSON.stringify({ ...article, ...changes })

test('a byte order mark and empty lines are nothing, and a chain may be a number', () => {
  const { articles, wrong } = articlesOf(`\uFEFF${line({})}\r\n\n${line({ id: 'b' })}\n`)
  expect(wrong).toEqual([])
  expect(articles.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(articles[0]?.attributions[0]?.chain).toBe('3')
})

test.each([
  ['{"id": "a", "te', /^no JSON: /],
  ['[]', /expected object/],
  [line({ attributions: undefined }), /^attributions: .*expected array/],
  [line({ attributions: [{ ...said, type: 'spoken' }] }), /^attributions\.0\.type: .*"direct"/],
  [
    line({ attributions: [{ ...said, content: [[0, 24]] }] }),
    /content\.0: \[0, 24\] is no span of a text of 23/,
  ],
  [line({ attributions: [{ ...said, cues: [[12, 12]] }] }), /cues\.0: \[12, 12\] is no span/],
  [line({ attributions: [{ ...said, sources: [[-1, 2]] }] }), /sources\.0/],
  [line({ attributions: [{ ...said, sources: [[0.5, 2]] }] }), /sources\.0/],
  [line({ attributions: [{ ...said, sourceHead: [5, 99] }] }), /sourceHead/],
  [line({ attributions: [{ ...said, content: [] }] }), /content: /],
  [line({ chains: { 3: [[0, 99]] } }), /^chains\.3\.0: /],
])('%s is told with its number, and the others are read', (bad, what) => {
  const { articles, wrong } = articlesOf(`${line({})}\n\n${bad}\n${line({ id: 'b' })}`)
  expect(articles.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(wrong).toEqual([{ line: 3, what: expect.stringMatching(what) as string }])
})
