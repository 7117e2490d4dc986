import { expect, test } from 'vitest'
import { sentencesOf } from '#lib/text/sentences'

const cut = (text: string) => sentencesOf(text).map(({ span: [start, end] }) => text.slice(start, end))

const rows: [what: string, sentences: string[]][] = [
  ['two sentences', ['The quay is shut.', 'It opens at six.']],
  ['a title before a name', ['Dr. Ana Reis and Mr. Holt met Sen. Ito.', 'They left.']],
  ['initials', ['J. R. Moss spoke to A. Lind.', 'She agreed.']],
  ['a word that may end a sentence, and does', ['It sails at 6 a.m.', 'The crew sleeps aboard.']],
  [
    'a word that may end a sentence, and does not',
    ['Tarn Lines Inc. Chairman Bo Ek resigned.', 'Nobody followed.'],
  ],
  ['a number after an abbreviation', ['See No. 5 and p. 12 of it.', 'Then stop.']],
  ['a quotation of several sentences', ['“It is late.', 'We should go,” she said.', 'They went.']],
  ['a question whose speaker follows', ['“Why now?” Ana Reis asked.', '“Why not?” said Holt.']],
  ['a question whose speaker does not follow', ['“Why now?”', 'The committee had no answer.']],
  ['an ellipsis that goes on', ['It was … not what they hoped ... or feared.', 'It was late.']],
  ['no space after a full-width stop', ['船は出ない。', '橋も閉まる。']],
  ['an Arabic question mark', ['هل تبحر السفينة؟', 'لا.']],
  ['brackets after the stop', ['The ship is old (38 years.)', 'It leaks.']],
  ['a domain and a decimal', ['Read tarn.example for 4.1 reasons.', 'Or do not.']],
]

test.each(rows)('%s', (_, sentences) => {
  expect(cut(sentences.join(sentences.some((one) => one.includes('。')) ? '' : ' '))).toEqual(sentences)
})

test('paragraphs are never joined, and are counted', () => {
  const text = 'A headline without a stop\n\nFirst one. Second one.\r\n\r\nThird'
  expect(sentencesOf(text).map(({ paragraph }) => paragraph)).toEqual([0, 1, 1, 2])
  expect(cut(text)).toEqual(['A headline without a stop', 'First one.', 'Second one.', 'Third'])
})

test('the lines of a wrapped mail are one paragraph', () => {
  const text = 'The ferry will\nnot sail until\nthe hull has\nbeen looked at.\n\nThe county\nsaid so.'
  expect(sentencesOf(text).map(({ paragraph }) => paragraph)).toEqual([0, 1])
})

test.each(['', ' \n\t\r\n', '\uFEFF', '\u0000', '...', '\ud800'])('%j has no empty sentence', (text) => {
  for (const { span } of sentencesOf(text)) expect(text.slice(...span).trim()).not.toBe('')
})
