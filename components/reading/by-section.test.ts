import { expect, test } from 'vitest'
import { blocksOf, sectionsOf } from './blocks.ts'
import { statementsBySection } from './by-section.ts'
import type { ReadStatement } from './reading.tsx'

const text = Array.from({ length: 60 }, (_, i) => `Paragraph ${i} ${'of many words '.repeat(40)}`).join(
  '\n\n',
)
const statement = (id: string, start: number, end: number): ReadStatement => ({
  id,
  state: 'found',
  content: [[start, end]],
  cue: null,
  mention: null,
  colour: 1,
  speaker: null,
  shortName: '',
  hasOffer: false,
  announced: '',
})

test('a statement stands in every section that it reaches, and once', () => {
  const sections = sectionsOf(blocksOf(text))
  const long = statement('long', 10, (sections[1]?.span[0] ?? 0) + 50)
  const lists = statementsBySection(sections, [long, statement('short', 20, 30)])
  expect(lists.map((list) => list.map(({ id }) => id)).slice(0, 3)).toEqual([['long', 'short'], ['long'], []])
})

test('a section whose statements are the same keeps its list', () => {
  const sections = sectionsOf(blocksOf(text))
  const first = statement('first', 0, 9)
  const last = statement('last', text.length - 20, text.length - 5)
  const before = statementsBySection(sections, [first, last])
  const after = statementsBySection(sections, [{ ...first, state: 'confirmed' }, last])
  expect(after[0]).not.toBe(before[0])
  expect(after.slice(1).every((list, i) => list === before[i + 1])).toBe(true)
})
