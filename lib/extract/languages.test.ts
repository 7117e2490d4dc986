import { expect, test } from 'vitest'
import { extractStatements } from '#lib/extract/engine'
import { quoteOf } from '#lib/text/span'

const texts: [language: string, text: string, statements: [speaker: string | null, words: string][]][] = [
  [
    'German',
    'Die Fähre bleibt im Hafen. „Das Schiff leckt“, sagte Ana Reis.\n\nBo Lind antwortete: „Es schwimmt.“',
    [
      ['Ana Reis', '„Das Schiff leckt“'],
      ['Bo Lind', '„Es schwimmt.“'],
    ],
  ],
  [
    'French',
    'Le ferry reste au port. « Le bateau prend l’eau », a déclaré Ana Reis.',
    [['Ana Reis', '« Le bateau prend l’eau »']],
  ],
  [
    'Spanish',
    'El barco sigue en el puerto. «El barco hace agua», dijo Ana Reis.',
    [['Ana Reis', '«El barco hace agua»']],
  ],
]

test.each(texts)('direct speech in %s', (_, text, statements) => {
  expect(
    extractStatements(text).map(({ speaker, content }) => [speaker?.name, quoteOf(text, content)]),
  ).toEqual(statements)
})
