import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Span } from '#lib/text/span'
import { compareReadings } from './reading.ts'
import type { Finding, Standing } from './reading.ts'

const finding = (content: Span[], name = 'Ada Holm', more: Partial<Finding> = {}): Finding => ({
  ...{ kind: 'direct', content, cue: null, mention: null, speaker: { name }, role: null },
  ...more,
})
const standing = (id: string, content: Span[], more: Partial<Standing> = {}): Standing => ({
  ...finding(content),
  ...{ id, state: 'found', isTouched: false },
  ...more,
})
const confirmed = { state: 'confirmed', isTouched: true } as const

test.each<[string, Standing[], Finding[], ReturnType<typeof summary>]>([
  ['the same is left alone', [standing('a', [[0, 30]])], [finding([[0, 30]])], {}],
  [
    'what is new is added',
    [standing('a', [[0, 30]])],
    [finding([[0, 30]]), finding([[40, 60]])],
    { added: 1 },
  ],
  ['untouched words follow', [standing('a', [[0, 30]])], [finding([[0, 24]])], { changed: ['a'] }],
  [
    'an untouched speaker follows',
    [standing('a', [[0, 30]])],
    [finding([[0, 30]], 'Ada Brandt Holm')],
    { changed: ['a'] },
  ],
  [
    'an untouched cue follows',
    [standing('a', [[0, 30]])],
    [finding([[0, 30]], 'Ada Holm', { cue: [31, 35] })],
    { changed: ['a'] },
  ],
  ['what is not found again is told', [standing('a', [[0, 30]])], [], { leftOut: ['a'] }],
  [
    'confirmed words are offered',
    [standing('a', [[0, 30]], confirmed)],
    [finding([[0, 24]])],
    { offered: ['a'] },
  ],
  [
    'a confirmed speaker is offered',
    [standing('a', [[0, 30]], confirmed)],
    [finding([[0, 30]], 'Piotr Wendell')],
    { offered: ['a'] },
  ],
  [
    'a name that is spelled alike is not',
    [standing('a', [[0, 30]], confirmed)],
    [finding([[0, 30]], 'ADA HOLM')],
    {},
  ],
  [
    'another cue of a confirmed one is not',
    [standing('a', [[0, 30]], confirmed)],
    [finding([[0, 30]], 'Ada Holm', { cue: [31, 35] })],
    {},
  ],
  ['a confirmed one that is not found again stays', [standing('a', [[0, 30]], confirmed)], [], {}],
  [
    'what was rejected does not come back',
    [standing('a', [[0, 30]], { state: 'rejected', isTouched: true })],
    [finding([[0, 28]])],
    {},
  ],
  [
    'words that a person mended are offered',
    [standing('a', [[0, 30]], { isTouched: true })],
    [finding([[0, 24]])],
    { offered: ['a'] },
  ],
  [
    'of two near ones the nearest is meant',
    [standing('a', [[0, 30]]), standing('b', [[0, 20]])],
    [finding([[0, 21]]), finding([[0, 30]])],
    { changed: ['b'] },
  ],
  [
    'words that share little are others',
    [standing('a', [[0, 30]])],
    [finding([[25, 80]])],
    { added: 1, leftOut: ['a'] },
  ],
])('%s', (_rule, before, now, expected) => {
  expect(summary(compareReadings(before, now))).toEqual(expected)
})

function summary({ changed, added, offered, leftOut }: ReturnType<typeof compareReadings<Finding>>): {
  changed?: string[]
  offered?: string[]
  leftOut?: string[]
  added?: number
} {
  return {
    ...(changed.length > 0 && { changed: changed.map(({ id }) => id) }),
    ...(offered.length > 0 && { offered: offered.map(({ id }) => id) }),
    ...(leftOut.length > 0 && { leftOut }),
    ...(added.length > 0 && { added: added.length }),
  }
}

const spans = fc
  .tuple(fc.nat(200), fc.integer({ min: 1, max: 40 }))
  .map(([start, length]): Span[] => [[start, start + length]])
const findings = fc.array(
  spans.map((content) => finding(content)),
  { maxLength: 12 },
)
const standings = fc
  .array(
    fc.record({
      content: spans,
      state: fc.constantFrom('found', 'confirmed', 'rejected'),
      isMended: fc.boolean(),
    }),
    {
      maxLength: 12,
    },
  )
  .map((all) =>
    all.map(({ content, state, isMended }, i) =>
      standing(String(i), content, { state, isTouched: state !== 'found' || isMended }),
    ),
  )

test('nothing that a person touched is changed, and no finding stands in two places', () => {
  fc.assert(
    fc.property(standings, findings, (before, now) => {
      const { changed, added, offered, leftOut } = compareReadings(before, now)
      const touched = new Set(before.filter(({ isTouched }) => isTouched).map(({ id }) => id))
      expect(changed.filter(({ id }) => touched.has(id))).toEqual([])
      expect(leftOut.filter((id) => touched.has(id))).toEqual([])
      expect(offered.filter(({ id }) => !touched.has(id))).toEqual([])
      const placed = [...changed, ...offered].map(({ finding: one }) => one).concat(added)
      expect(new Set(placed).size).toBe(placed.length)
    }),
  )
})

test('a second reading by the same engine changes and adds nothing', () => {
  fc.assert(
    fc.property(fc.uniqueArray(spans, { selector: String, maxLength: 12 }), (contents) => {
      const before = contents.map((content, i) => standing(String(i), content))
      const again = compareReadings(
        before,
        contents.map((content) => finding(content)),
      )
      expect(summary(again)).toEqual({})
    }),
  )
})
