import { expect, test } from 'vitest'
import { correctionAt } from './told-correction.ts'

const text = 'Breck said it was thin. He told them.'
const first = {
  ...{ quote: 'it was thin', speaker: 'Breck', role: null, kind: 'indirect' as const },
  ...{ cue: [6, 10] as [number, number], mention: [0, 5] as [number, number] },
}
const by = { id: 'm', name: 'Noor' }
const revision = (number: number, change: Partial<typeof first> = {}) => ({
  ...{ ...first, ...change, number, by, at: `2026-01-0${number}` },
})
const now = (change: Partial<typeof first>, ...revisions: ReturnType<typeof revision>[]) => {
  const { speaker, ...rest } = { ...first, ...change }
  return { ...rest, speaker: { id: null, name: speaker }, revisions }
}

test('a correction names everything that it changed, with the words before and after', () => {
  const told = correctionAt(now({ quote: 'thin', cue: [27, 31] }, revision(1)), text, '2026-01-01')
  expect(told).toEqual({
    changes: [
      { field: 'words', before: 'it was thin', after: 'thin' },
      { field: 'cue', before: 'said', after: 'told' },
    ],
    isTakenBack: false,
  })
})

test('each correction is told by itself, and one that puts the old words back as that', () => {
  const statement = now({}, revision(1), revision(2, { mention: [24, 26] }))
  expect(correctionAt(statement, text, '2026-01-01')).toMatchObject({
    changes: [{ field: 'mention', before: 'Breck', after: 'He' }],
    isTakenBack: false,
  })
  expect(correctionAt(statement, text, '2026-01-02')).toMatchObject({ isTakenBack: true })
})

test('a correction of which nothing is kept is not guessed at', () => {
  expect(correctionAt(now({}), text, '2026-01-01')).toBeNull()
})
