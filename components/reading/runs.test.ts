import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nest, runsOf } from './runs.ts'
import type { Mark, Node } from './runs.ts'

const mark = (statementId: string, start: number, end: number, part: Mark['part'] = 'content'): Mark => ({
  statementId,
  part,
  span: [start, end],
  piece: 0,
  pieces: 1,
})

test('text without marks is one run', () => {
  expect(runsOf([3, 9], [])).toEqual([{ span: [3, 9], marks: [] }])
})

test('an inner mark stands inside the outer one', () => {
  const outer = mark('outer', 0, 20)
  const inner = mark('inner', 5, 10)
  expect(nest(runsOf([0, 25], [inner, outer]))).toEqual([
    {
      span: [0, 20],
      mark: outer,
      children: [
        { span: [0, 5], mark: null },
        { span: [5, 10], mark: inner, children: [{ span: [5, 10], mark: null }] },
        { span: [10, 20], mark: null },
      ],
    },
    { span: [20, 25], mark: null },
  ])
})

test('marks that cross stand in two branches', () => {
  const first = mark('first', 0, 10)
  const second = mark('second', 5, 15)
  const tree = nest(runsOf([0, 15], [first, second]))
  expect(tree.map(({ span, mark: own }) => [span, own?.statementId])).toEqual([
    [[0, 10], 'first'],
    [[10, 15], 'second'],
  ])
})

test('a mark that reaches over the edge is cut at it', () => {
  const runs = runsOf([10, 20], [mark('long', 0, 15), mark('outside', 20, 30)])
  expect(runs.map(({ span, marks }) => [span, marks.length])).toEqual([
    [[10, 15], 1],
    [[15, 20], 0],
  ])
})

const length = 60
const someMarks = fc.array(
  fc
    .record({
      statementId: fc.constantFrom('a', 'b', 'c', 'd'),
      part: fc.constantFrom<Mark['part']>('content', 'cue', 'mention'),
      start: fc.integer({ min: 0, max: length - 1 }),
      size: fc.integer({ min: 1, max: 30 }),
    })
    .map(({ statementId, part, start, size }) =>
      mark(statementId, start, Math.min(start + size, length), part),
    ),
  { maxLength: 12 },
)

test('every character stands in exactly one run, under exactly the marks that cover it', () => {
  fc.assert(
    fc.property(someMarks, fc.integer({ min: 0, max: 30 }), (marks, from) => {
      const runs = runsOf([from, length], marks)
      let at = from
      for (const run of runs) {
        expect(run.span[0]).toBe(at)
        expect(run.span[1]).toBeGreaterThan(at)
        for (let i = run.span[0]; i < run.span[1]; i++) {
          expect(new Set(run.marks)).toEqual(new Set(marks.filter(({ span }) => span[0] <= i && i < span[1])))
        }
        at = run.span[1]
      }
      expect(at).toBe(length)
    }),
  )
})

test('the tree holds the same characters once, and every mark holds its children', () => {
  const leaves = (nodes: readonly Node[]): (readonly [number, number])[] =>
    nodes.flatMap((node) => (node.mark === null ? [node.span] : leaves(node.children)))
  const isHeld = (node: Node): boolean =>
    node.mark === null ||
    (node.mark.span[0] <= node.span[0] &&
      node.span[1] <= node.mark.span[1] &&
      node.children.every(
        (child) => node.span[0] <= child.span[0] && child.span[1] <= node.span[1] && isHeld(child),
      ))
  fc.assert(
    fc.property(someMarks, (marks) => {
      const runs = runsOf([0, length], marks)
      const tree = nest(runs)
      expect(leaves(tree)).toEqual(runs.map(({ span }) => span))
      expect(tree.every(isHeld)).toBe(true)
    }),
  )
})
