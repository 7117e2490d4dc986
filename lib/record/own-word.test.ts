import { expect, test } from 'vitest'
import { claimNames, isOwnWord } from './own-word.ts'

const names = claimNames([
  { id: 'lind', name: 'Maria Lind', aliases: [{ folded: 'm. lind' }] },
  { id: 'both', name: 'Paul Moreau, Tom Baker and Ana Reis', aliases: [] },
])

test.each([
  ['the speaker, as chosen', 'somebody', 'lind', true],
  ['another, as chosen, by the same name', 'Maria Lind', 'other', false],
  ['the speaker’s name', 'MARIA LIND', null, true],
  ['a name the speaker goes by', 'M. Lind', null, true],
  ['one of those who spoke together', 'Tom Baker', null, true],
  ['one of those who spoke together, as chosen', 'Ana Reis', 'reis', true],
  ['somebody else', 'Bo Tarn', null, false],
] as const)('%s', (_, from, fromSpeakerId, isOwn) => {
  expect(isOwnWord(names, { from, fromSpeakerId })).toBe(isOwn)
})

test('a statement is the word of whoever says it, whoever it is said to come from', () => {
  const said = { from: 'A report', fromSpeakerId: 'other' }
  expect([isOwnWord(names, said, 'lind'), isOwnWord(names, said, 'other')]).toEqual([true, false])
})
