import { expect, test } from 'vitest'
import { claimNames, isOwnWord } from './own-word.ts'

const names = claimNames([
  { id: 'lind', name: 'Maria Lind', aliases: [{ folded: 'm. lind' }] },
  { id: 'crews', name: 'ambulance crews', aliases: [{ folded: 'the crews' }] },
  { id: 'holm', name: 'Holm', aliases: [] },
  { id: 'both', name: 'Paul Moreau, Tom Baker and Ana Reis', aliases: [] },
])

test.each([
  ['the speaker, as chosen', 'somebody', 'lind', true],
  ['another, as chosen, by the same name', 'Maria Lind', 'other', false],
  ['the speaker’s name', 'MARIA LIND', null, true],
  ['a name the speaker goes by', 'M. Lind', null, true],
  ['one of those who spoke together', 'Tom Baker', null, true],
  ['one of those who spoke together, as chosen', 'Ana Reis', 'reis', true],
  ['the speaker’s name after an article', 'the ambulance crews', null, true],
  ['the same after another', 'An ambulance crews', null, true],
  ['a name with an article, without it', 'Crews', null, true],
  ['an initial, which is no article', 'A Holm', null, false],
  ['somebody else', 'Bo Tarn', null, false],
] as const)('%s', (_, from, fromSpeakerId, isOwn) => {
  expect(isOwnWord(names, { from, fromSpeakerId })).toBe(isOwn)
})

test('a statement is the word of whoever says it, whoever it is said to come from', () => {
  const said = { from: 'A report', fromSpeakerId: 'other' }
  expect([isOwnWord(names, said, 'lind'), isOwnWord(names, said, 'other')]).toEqual([true, false])
})
