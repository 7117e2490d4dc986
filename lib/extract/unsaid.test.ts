import { expect, test } from 'vitest'
import { extractStatements } from '#lib/extract/engine'

test.each([
  'The treasurer, Ann Roe, never said “taxes will fall”.',
  'Ann Roe did not say “I did it”.',
  'Tom Hall denied saying “kill him”.',
  'He was told not to say “fire”.',
  'Did Hall say “it’s over”?',
  'None of the engineers said it would fail.',
  'Nobody said the hull leaks.',
])('nothing is on record of what was not said: %s', (text) => {
  expect(extractStatements(text)).toEqual([])
})

test.each([
  'Ana Reis did not say whether the boats were safe.',
  'Ana Reis denied that the hull leaks.',
  'Ana Reis said she would not go.',
  'Not all agree. “It leaks,” Ana Reis said.',
])('what was said is on record: %s', (text) => {
  expect(extractStatements(text)).toHaveLength(1)
})
