import { expect, test } from 'vitest'
import { inventedReport } from './invented-news.ts'
import { newsOf, oddTextsOf } from './texts.ts'

test('invented news is the same each time, as long as asked for, and goes on with other people', () => {
  const news = newsOf(300_000)
  expect(news).toHaveLength(300_000)
  expect(newsOf(300_000)).toBe(news)
  expect(newsOf(150_000)).toBe(news.slice(0, 150_000))
  expect(newsOf(2000, 10_000)).not.toBe(newsOf(2000))
  const paragraphs = news.split('\n\n').filter((one) => one.trim() !== '')
  expect(new Set(paragraphs).size / paragraphs.length).toBeGreaterThan(0.99)
  const people = (text: string) => new Set(text.match(/\p{Lu}\p{L}+ \p{Lu}\p{L}+(?=, )/gu)).size
  expect(people(newsOf(600_000))).toBeGreaterThan(1.6 * people(news))
})

test('a report holds titles, pronouns and people in full', () => {
  const reports = Array.from({ length: 10 }, (_, i) => inventedReport(i)).join('\n')
  for (const part of [
    /(?:Mayor|Captain|Senator) \p{Lu}\p{L}+ \p{Lu}/u,
    /\b(?:he|she) said\./,
    /according to \p{Lu}/u,
  ])
    expect(reports).toMatch(part)
})

test('odd texts have the length that is asked for', () => {
  for (const text of Object.values(oddTextsOf(10_000))) expect(text).toHaveLength(10_000)
})
