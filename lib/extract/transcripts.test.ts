import { expect, test } from 'vitest'
import { extractStatements } from '#lib/extract/engine'
import { quoteOf } from '#lib/text/span'

const found = (text: string) =>
  extractStatements(text).map(({ rule, speaker, content }) => [
    rule,
    speaker?.name ?? null,
    quoteOf(text, content),
  ])

test('labels inside marks that every paragraph reopens', () => {
  const text = '“REIS: The hull leaks.\n\n“HOLM: Since when?\n\n“REIS: Since March.”'
  expect(found(text)).toEqual([
    ['transcript', 'REIS', 'The hull leaks.'],
    ['transcript', 'HOLM', 'Since when?'],
    ['transcript', 'REIS', 'Since March.”'],
  ])
})

test('questions and answers take turns', () => {
  const text = 'Q: Does it leak?\n\nA: It does. It always did.\n\nQ: Since when?'
  expect(found(text)).toEqual([
    ['transcript', 'Q', 'Does it leak?'],
    ['transcript', 'A', 'It does. It always did.'],
    ['transcript', 'Q', 'Since when?'],
  ])
})

test('a time, a count and a note are no labels', () => {
  for (const text of ['10:42 The ferry sails.', 'Note: the ferry is late.', 'Votes: 1,769'])
    expect(found(text).filter(([rule]) => rule === 'transcript')).toEqual([])
})
