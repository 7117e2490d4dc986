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
    'German, with a title',
    'Die Fähre bleibt im Hafen. Bürgermeisterin Ana Reis sagte: „Das Schiff leckt.“',
    [['Ana Reis', '„Das Schiff leckt.“']],
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
  [
    'Spanish, after dashes',
    'El barco sigue en el puerto.\n\n—El barco hace agua —dijo Ana Reis—. Nadie sube a bordo.\n\n—¿Y mañana? —preguntó Bo Lind.',
    [
      ['Ana Reis', 'El barco hace agua … Nadie sube a bordo.'],
      ['Bo Lind', '¿Y mañana?'],
    ],
  ],
  [
    'French, after dashes',
    'Le ferry reste au port.\n\n— Le bateau prend l’eau, a déclaré Ana Reis. Personne ne monte à bord.\n\n— Et demain, vraiment ? a demandé Bo Lind.',
    [
      ['Ana Reis', 'Le bateau prend l’eau, … Personne ne monte à bord.'],
      ['Bo Lind', 'Et demain, vraiment ?'],
    ],
  ],
]

test.each(texts)('direct speech in %s', (_, text, statements) => {
  expect(
    extractStatements(text).map(({ speaker, content, kind }) => [
      speaker?.name,
      quoteOf(text, content),
      kind,
    ]),
  ).toEqual(statements.map((statement) => [...statement, 'direct']))
})

test('a signature after a dash, and a list after dashes, are no dialogue', () => {
  expect(extractStatements('— Ana Reis, director of the port\n\n— The second point, as agreed.')).toEqual([])
})
