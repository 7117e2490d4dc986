import { expect, test } from 'vitest'
import { correctionOf, guessedKind, hasLostWords, inOrder } from './statement-draft.ts'
import type { StatementDraft } from './statement-draft.ts'

const text = 'Breck said the ship “should have been out”. “At frame 14,” he said, “no.” All fine.'
const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length]

test.each([
  ['direct', [at('“At frame 14,”'), at('“no.”')]],
  ['direct', [at('At frame 14,')]],
  ['mixed', [at('the ship “should have been out”')]],
  ['indirect', [at('All fine')]],
  ['indirect', []],
] as const)('%s is read off the quotation marks', (kind, pieces) => {
  expect(guessedKind(text, pieces)).toBe(kind)
})

test('a correction says only what differs', () => {
  const before: StatementDraft = {
    pieces: [[0, 5]],
    cue: [6, 10],
    mention: null,
    kind: 'direct',
    speaker: { speakerId: 'a', name: 'Ada' },
    role: 'keeper',
    relayedIn: null,
    typed: {},
  }
  expect(correctionOf(before, { ...before })).toEqual({})
  expect(correctionOf(before, { ...before, typed: { cue: 'not there' } })).toEqual({})
  expect(correctionOf(before, { ...before, cue: null, role: ' ' })).toEqual({ cue: null, role: null })
  expect(correctionOf(before, { ...before, speaker: { speakerName: 'Bo', name: 'Bo' } })).toEqual({
    speakerName: 'Bo',
  })
  expect(correctionOf(before, { ...before, relayedIn: 'outer' })).toEqual({ relayedIn: 'outer' })
  expect(correctionOf(before, { ...before, speaker: null, pieces: [[0, 4]] })).toEqual({
    speakerId: null,
    content: [[0, 4]],
  })
})

test('what is typed and does not stand in the text is no part of a statement', () => {
  const draft: StatementDraft = {
    ...{ pieces: [], cue: null, mention: null, kind: 'direct', speaker: null, role: '', relayedIn: null },
    typed: {},
  }
  expect(hasLostWords(text, { ...draft, typed: { cue: ' ', mention: 'Breck  said' } })).toBe(false)
  expect(hasLostWords(text, { ...draft, typed: { cue: 'shouted' } })).toBe(true)
})

test('pieces are put in order, and may not overlap', () => {
  expect(
    inOrder([
      [5, 9],
      [0, 5],
    ]),
  ).toEqual([
    [0, 5],
    [5, 9],
  ])
  expect(
    inOrder([
      [0, 6],
      [5, 9],
    ]),
  ).toBeNull()
})
