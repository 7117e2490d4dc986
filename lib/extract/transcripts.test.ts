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
    ['transcript', null, 'Does it leak?'],
    ['transcript', null, 'It does. It always did.'],
    ['transcript', null, 'Since when?'],
  ])
})

// Among labels enough for a transcript, so that nothing but the line itself keeps it from being one.
test.each([
  ['a time', '10:42 The ferry sails.'],
  ['a note', 'Note: the ferry is late.'],
  ['a shouted note', 'UPDATE: the ferry is late.'],
  ['a count', 'Votes: 1,769'],
  ['a sentence', 'the crew: it leaks.'],
])('%s is no label, however often it stands there', (_, line) => {
  const turns = Array.from({ length: 3 }, () => 'REIS: The hull leaks.')
  const text = [...turns, line, line, line].join('\n\n')
  expect(found(text).filter(([rule]) => rule === 'transcript')).toEqual(
    turns.map(() => ['transcript', 'REIS', 'The hull leaks.']),
  )
})

test('a paragraph without a label goes on with the turn before it', () => {
  const text = 'REIS: It leaks.\n\nIt always did.\n\nHOLM: Since when?\n\nREIS: Since March.'
  expect(found(text)).toEqual([
    ['transcript', 'REIS', 'It leaks. … It always did.'],
    ['transcript', 'HOLM', 'Since when?'],
    ['transcript', 'REIS', 'Since March.'],
  ])
})

test('a bracket is no part of a label, and a stop may stand for its colon', () => {
  expect(found('REIS: It leaks.\n\nHOLM: No.\n\nREIS (by telephone): It does.')[2]).toEqual([
    ...['transcript', 'REIS', 'It does.'],
  ])
  expect(found('Q. Does it leak?\n\nA. It does.\n\nQ. Since when?')).toHaveLength(3)
})

test.each(['**REIS:** ', '**REIS**: '])('labels in bold type: %s', (label) => {
  const turns = [label, label.replace('REIS', 'HOLM'), label].map((one) => `${one}It leaks.`)
  expect(found(turns.join('\n\n'))).toEqual(
    ['REIS', 'HOLM', 'REIS'].map((who) => ['transcript', who, 'It leaks.']),
  )
})

test('a reporter’s question is not the spokesman’s', () => {
  const text = 'MR. HALL: Good afternoon.\n\nQ Will he go?\n\nMR. HALL: No.'
  expect(found(text).map(([, who, words]) => [who, words])).toEqual([
    ['HALL', 'Good afternoon.'],
    [null, 'Will he go?'],
    ['HALL', 'No.'],
  ])
})

test('a box of facts is no transcript', () => {
  const text = 'SPORT: Rovers win.\n\nWEATHER: Rain all week.\n\nTRAFFIC: The bridge is shut.'
  expect(found(text).filter(([rule]) => rule === 'transcript')).toEqual([])
})

test('three who speak once each, and are named elsewhere, are a transcript', () => {
  const text = 'Reis, Holm and Lind met.\n\nREIS: It leaks.\n\nHOLM: It does not.\n\nLIND: Let us see.'
  expect(found(text).map(([, who]) => who)).toEqual(['Reis', 'Holm', 'Lind'])
})

test('what happens on the stage is nobody’s words', () => {
  const text = '“REIS: It leaks.\n\n“(CROSSTALK)\n\n“HOLM: Since when?\n\n“REIS: Since March.”'
  expect(found(text).map(([, , words]) => words)).toEqual(['It leaks.', 'Since when?', 'Since March.”'])
})
