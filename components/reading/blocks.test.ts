import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksOf, sectionAt, sectionsOf } from './blocks.ts'

test('blank lines part paragraphs, single line ends do not', () => {
  const text = 'One\nstill one.\n\n  \nTwo.\n\n\nThree.\n'
  expect(blocksOf(text).map(({ span }) => text.slice(...span))).toEqual(['One\nstill one.', 'Two.', 'Three.'])
})

test('a paragraph too long for one piece is cut between characters', () => {
  const text = '😀'.repeat(9001)
  const blocks = blocksOf(text)
  expect(blocks.length).toBeGreaterThan(1)
  expect(blocks.map(({ span }) => text.slice(...span)).join('')).toBe(text)
  expect(blocks.every(({ span }) => text.slice(...span).isWellFormed())).toBe(true)
  expect(blocks.slice(1).every(({ isContinued }) => isContinued)).toBe(true)
})

test('nothing but white space is left out', () => {
  const pieces = fc.array(
    fc.constantFrom('word ', 'x', '\n', '\n\n', ' ', '😀', 'a long line '.repeat(700)),
    { maxLength: 20 },
  )
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('')
      let at = 0
      for (const { span } of blocksOf(text)) {
        expect(text.slice(at, span[0]).trim()).toBe('')
        expect(span[0]).toBeLessThan(span[1])
        at = span[1]
      }
      expect(text.slice(at).trim()).toBe('')
    }),
  )
})

test('sections hold every block, and a position leads to its section', () => {
  const text = Array.from({ length: 200 }, (_, i) => `Paragraph ${i} ${'of words '.repeat(40)}`).join('\n\n')
  const blocks = blocksOf(text)
  const sections = sectionsOf(blocks)
  expect(sections.flatMap((section) => section.blocks)).toEqual(blocks)
  for (const [i, section] of sections.entries()) {
    expect(sectionAt(sections, section.span[0])).toBe(i)
    expect(sectionAt(sections, section.span[1] - 1)).toBe(i)
  }
})
