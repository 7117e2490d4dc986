import { expect, test } from 'vitest'
import { extractStatements } from '#lib/extract/engine'

/** Names that stand in the description of somebody else are not who speaks. */
test.each([
  ['Sources close to the prince said he was “hurt”.', 'sources close to the prince'],
  ['Those close to Mr Todd insist he knew nothing.', 'those close to Mr Todd'],
  [
    'Two people familiar with the matter told Reuters that the deal was off.',
    'two people familiar with the matter',
  ],
  ['A spokesman for Hall said: “No.” Tom Hall left.', 'spokesman for Hall'],
  ['An official at the Treasury said it was late.', 'official at the Treasury'],
  ['A woman walking her dog said she heard “a bang”.', 'woman walking her dog'],
])('who is described in: %s', (text, speaker) => {
  const [statement] = extractStatements(text)
  expect(statement?.speaker?.name).toBe(speaker)
  expect(text.slice(...(statement?.mention ?? [0, 0])).toLowerCase()).toContain(speaker.toLowerCase())
})

test.each([
  ['Officials in Cork met Ana Reis. In Cork, Ana Reis said it leaks.', 'Ana Reis'],
  ['Speaking to people in Cork, Ana Reis said it leaks.', 'Ana Reis'],
  ['The head of the union, Ana Reis, said it leaks.', 'Ana Reis'],
])('who has a name in: %s', (text, speaker) => {
  expect(extractStatements(text).at(-1)?.speaker?.name).toBe(speaker)
})
