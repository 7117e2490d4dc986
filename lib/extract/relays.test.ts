import { expect, test } from 'vitest'
import { extractStatements } from '#lib/extract/engine'
import { quoteOf } from '#lib/text/span'

/** Who, their words, and who tells it. */
function told(sentence: string) {
  const text = `Anna Lind met Paul Moreau in port.\n\n${sentence}`
  const statements = extractStatements(text)
  return statements.map(({ speaker, content, relayedIn }) => [
    speaker?.name ?? null,
    quoteOf(text, content),
    relayedIn === undefined ? null : (statements[relayedIn]?.speaker?.name ?? null),
  ])
}

test.each([
  [
    'a quotation',
    'Lind said Moreau had told her “the gates were rusted.”',
    [
      ['Anna Lind', 'Moreau had told her “the gates were rusted.”', null],
      ['Paul Moreau', '“the gates were rusted.”', 'Anna Lind'],
    ],
  ],
  [
    'a clause, its "that" no part of the name',
    'Lind said that Moreau had told her that the gates were rusted.',
    [
      ['Anna Lind', 'that Moreau had told her that the gates were rusted', null],
      ['Paul Moreau', 'that the gates were rusted', 'Anna Lind'],
    ],
  ],
  [
    'nothing, where it is denied',
    'Moreau denied that he had told Lind that the gates were rusted.',
    [['Paul Moreau', 'that he had told Lind that the gates were rusted', null]],
  ],
])('a relay holds %s', (_, sentence, statements) => expect(told(sentence)).toEqual(statements))

test.each([
  'Nobody said that the gates were rusted.',
  'No one said that the gates were rusted.',
  'Neither Anna Lind nor Paul Moreau said the gates were rusted.',
])('nobody is on record with it: %s', (sentence) => expect(told(sentence)).toEqual([]))

test.each([
  'Moreau denied ever saying: “The gates are safe.”',
  'Moreau never said the gates were safe.',
  'Moreau did not say “the gates are safe.”',
  'Moreau denied having said that the gates were safe.',
])('what was not said is on no record: %s', (sentence) => {
  expect(told(`Anna Lind met Paul Moreau in port.\n\n${sentence}`)).toEqual([])
})

test('each of two who speak one after the other has their own words', () => {
  expect(told('“It leaks,” Anna Lind said. “It floats,” Paul Moreau said.')).toEqual([
    ['Anna Lind', '“It leaks,”', null],
    ['Paul Moreau', '“It floats,”', null],
  ])
})
