import { expect, test } from 'vitest'
import { handbookWords } from './handbook.ts'
import type { Question } from './handbook.ts'

const ask = (id: string, tag: Question['tag']): Question => ({ id, tag, text: `${id}?`, must: true })
const [a, b, c, d] = [
  ask('a', 'verified'),
  ask('b', 'contested'),
  ask('c', 'verified'),
  ask('d', 'contested'),
]
const words = (...questions: Question[]) =>
  handbookWords({ guidance: 'A log beats a memory.', questions }, ({ tag }) => tag)

test('handbooks that ask the same of each tag in the same order have the same words', () => {
  expect(words(a, b, c, d)).toBe(words(b, d, a, c))
})

test('another order within a tag is another handbook', () => {
  expect(words(a, b, c, d)).not.toBe(words(c, b, a, d))
})
