// What must hold for any string, most of all for those made of the characters that the stages turn on.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extractStatements } from '#lib/extract/engine'
import { sentencesOf } from '#lib/text/sentences'
import { isCharacterBoundary, isSpanWithin, overlaps, type Span } from '#lib/text/span'

const pieces = fc.constantFrom(
  ...`" ' “ ” ‘ ’ „ ‟ « » ‹ › '' \`\` 「 」 . ! ? … , ; : — – - ( ) 😀 \ud800 \udc00 \u0000 \u2028 \uFEFF é ש م 船`.split(
    ' ',
  ),
  ' ',
  '\n',
  '\r\n',
  '\n\n',
  ...`he she they who said says told Ana Reis Mr. surveyor the that it leaks and added saying according to 5 U.S. SMITH:`.split(
    ' ',
  ),
)
const text = fc.oneof(
  { weight: 4, arbitrary: fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(' ')) },
  { weight: 2, arbitrary: fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
)

function expectLawful(whole: string, span: Span): void {
  expect(isSpanWithin(span, whole.length)).toBe(true)
  expect(isCharacterBoundary(whole, span[0])).toBe(true)
  expect(isCharacterBoundary(whole, span[1])).toBe(true)
}

test('every statement keeps the laws of offsets', () => {
  fc.assert(
    fc.property(text, (whole) => {
      for (const { content, cue, mention, confidence, speaker, kind } of extractStatements(whole)) {
        expect(content.length).toBeGreaterThan(0)
        for (const span of content) expectLawful(whole, span)
        if (cue) expectLawful(whole, cue)
        if (mention) expectLawful(whole, mention)
        content.forEach((span, i) => {
          const before = content[i - 1]
          if (before) expect(before[1]).toBeLessThanOrEqual(span[0])
          if (cue) expect(overlaps(cue, span)).toBe(false)
        })
        expect(confidence).toBeGreaterThan(0)
        expect(confidence).toBeLessThanOrEqual(1)
        expect(speaker?.name.trim()).not.toBe('')
        expect(['direct', 'mixed', 'indirect']).toContain(kind)
      }
    }),
    { numRuns: 1500 },
  )
})

test('the same text has the same statements', () => {
  fc.assert(
    fc.property(text, (whole) => {
      expect(extractStatements(whole)).toEqual(extractStatements(whole))
    }),
    { numRuns: 200 },
  )
})

test('explaining changes nothing else', () => {
  fc.assert(
    fc.property(text, (whole) => {
      const explained = extractStatements(whole, { explain: true })
      for (const statement of explained) {
        delete statement.explanation
        delete statement.why
      }
      expect(explained).toEqual(extractStatements(whole))
    }),
    { numRuns: 200 },
  )
})

test('sentences hold every character that is no white space, once and in order', () => {
  fc.assert(
    fc.property(text, (whole) => {
      let end = 0
      for (const { span } of sentencesOf(whole)) {
        expectLawful(whole, span)
        expect(span[0]).toBeGreaterThanOrEqual(end)
        expect(whole.slice(end, span[0]).replace(/[\s\u0085\u200b]/g, '')).toBe('')
        end = span[1]
      }
      expect(whole.slice(end).replace(/[\s\u0085\u200b]/g, '')).toBe('')
    }),
    { numRuns: 1000 },
  )
})
