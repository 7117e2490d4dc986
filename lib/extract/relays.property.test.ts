// What must hold of statements within statements, and of those that two made together, however the words around them fall.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extractStatements, type FoundStatement } from '#lib/extract/engine'
import { isCharacterBoundary, isSpanWithin, type Span } from '#lib/text/span'

const noise = fc.oneof(
  { weight: 5, arbitrary: fc.constant('') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(' “', '” ', ' ‘', ',', ' —', ' and', ' (', ') ', ' said', '\n\n', ' 😀', '.'),
  },
)
const name = fc.constantFrom('Ada Holm', 'Piotr Wendell', 'the mayor', 'She', 'Captain Ana Reis', 'police')
const fact = fc.constantFrom(
  'the gates were rusted',
  'it leaks',
  'nobody had asked the crew',
  'the 😀 is late',
)

const relay = fc
  .tuple(name, name, fact, fact, fc.constantFrom('said', 'told reporters', 'wrote'), fc.boolean())
  .map(([outer, inner, told, more, cue, isMarked]) => [
    `${outer} ${cue} that ${inner}`,
    ` had told ${outer} that`,
    isMarked ? ` “${told}”` : ` ${told}`,
    ` and ${more}`,
    '.',
  ])
const together = fc
  .tuple(name, name, fact, fc.constantFrom('said', 'wrote', 'added'), fc.boolean())
  .map(([one, other, told, cue, isMarked]) =>
    isMarked
      ? [`“${told},”`, ` ${one}`, ` and ${other}`, ` ${cue}.`]
      : [`${one} and`, ` ${other} ${cue} ${told}.`],
  )

/** The parts of a few sentences, with something between any two of them. */
const textOf = (sentence: fc.Arbitrary<string[]>) =>
  fc
    .array(sentence, { minLength: 1, maxLength: 4 })
    .chain((sentences) =>
      fc
        .tuple(...sentences.flatMap((parts) => parts.map((part) => noise.map((between) => part + between))))
        .map((parts) => parts.join('').replace(/\.(?=\p{L})/gu, '. ')),
    )

/** The statements of many texts, each with its own. */
function checkAll(
  sentence: fc.Arbitrary<string[]>,
  isMet: (one: FoundStatement) => boolean,
  check: (text: string, all: readonly FoundStatement[]) => void,
): void {
  let met = 0
  fc.assert(
    fc.property(textOf(sentence), (text) => {
      const all = extractStatements(text)
      met += all.filter(isMet).length
      check(text, all)
    }),
    { numRuns: 100 },
  )
  // Laws that nothing falls under hold of anything.
  expect(met).toBeGreaterThan(20)
}

const lengthOf = (pieces: readonly Span[]) => pieces.reduce((sum, [start, end]) => sum + end - start, 0)

test('what is relayed names another statement, and stands whole within its words', () => {
  checkAll(
    relay,
    ({ relayedIn }) => relayedIn !== undefined,
    (_, all) => {
      for (const inner of all) {
        if (inner.relayedIn === undefined) continue
        const outer = all[inner.relayedIn]
        expect(outer).toBeDefined()
        if (!outer) return
        for (const [start, end] of inner.content)
          expect(outer.content.some(([from, to]) => from <= start && end <= to)).toBe(true)
        expect(lengthOf(outer.content)).toBeGreaterThan(lengthOf(inner.content))
      }
    },
  )
})

test('mentions of those who spoke together keep the laws of offsets', () => {
  checkAll(
    together,
    ({ speaker }) => speaker?.name.includes(' and ') === true,
    (text, all) => {
      for (const { mention, content, speaker } of all) {
        expect(speaker?.name.trim()).not.toBe('')
        for (const span of [...content, ...(mention ? [mention] : [])]) {
          expect(isSpanWithin(span, text.length)).toBe(true)
          expect(span.every((at) => isCharacterBoundary(text, at))).toBe(true)
        }
      }
    },
  )
})
