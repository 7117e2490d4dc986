import { expect, test } from 'vitest'
import { keptChanges } from './use-statement-draft.ts'

test('what was typed comes back as it was, words that do not stand in the text among it', () => {
  const changes = {
    pieces: [[0, 5]] as [number, number][],
    cue: null,
    speaker: { speakerName: 'Ada', name: 'Ada' },
    role: 'keeper ',
    typed: { mention: 'the keep' },
  }
  expect(keptChanges(JSON.stringify(changes), 5)).toEqual(changes)
})

test.each([
  ['no JSON', '{'],
  ['another shape', '{"kind":"loud"}'],
  ['a place outside the text', '{"cue":[3,6]}'],
])('%s is let go', (_, kept) => {
  expect(keptChanges(kept, 5)).toEqual({})
})
