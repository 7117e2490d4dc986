import { expect, test } from 'vitest'
import { extractStatements } from '#lib/extract/engine'
import { quoteOf } from '#lib/text/span'

const found = (text: string) =>
  extractStatements(text).map(({ rule, speaker, content }) => [
    rule,
    speaker?.name ?? null,
    quoteOf(text, content),
  ])

const signed: [what: string, text: string, speaker: string, words: string][] = [
  ['a dash and a name', '“The harbour is ours.” ― Ana Reis', 'Ana Reis', '“The harbour is ours.”'],
  ['a role after the name', '“It is ours. It was.” — Ana Reis, pilot', 'Ana Reis', '“It is ours. It was.”'],
  ['on a line of its own', '"The harbour is ours."\n\n- Ana Reis.', 'Ana Reis', '"The harbour is ours."'],
  [
    'a post and its screen name',
    'The ferry is late. Again. — Ana Reis (@anareis) 6 November',
    'Ana Reis',
    'The ferry is late. Again.',
  ],
]

test.each(signed)('%s', (_, text, speaker, words) => {
  expect(found(text)).toEqual([['signature', speaker, words]])
})

test.each([
  'The hall was full — Ana Reis was late.',
  '“Low Tide” — Ana Reis wrote it in a week.',
  '— Ana Reis',
  'The quay was empty.\n\n— Ana Reis',
])('no signature: %s', (text) => {
  expect(found(text).filter(([rule]) => rule === 'signature')).toEqual([])
})
