import { expect, test } from 'vitest'
import { comparedWords } from './compare-words.tsx'

const differing = (runs: { text: string; differs: boolean }[]) =>
  runs.filter(({ differs, text }) => differs && text.trim() !== '').map(({ text }) => text)

test('both versions stay whole, and only what differs is marked', () => {
  const [one, other] = [
    'We will not run a boat we cannot stand behind.',
    'We won’t run a boat we can’t stand behind.',
  ]
  const compared = comparedWords(one, other)
  expect(compared.before.map(({ text }) => text).join('')).toBe(one)
  expect(compared.after.map(({ text }) => text).join('')).toBe(other)
  expect(differing(compared.before).join(' ')).toContain('not')
  expect(differing(compared.before).join(' ')).not.toContain('boat')
})

test('equal words have no mark', () => {
  const compared = comparedWords('Not one.', 'Not one.')
  expect([...differing(compared.before), ...differing(compared.after)]).toEqual([])
})
