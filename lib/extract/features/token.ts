// What tells that a token alone stands inside content, opens a piece of it or closes one, whatever the cue.
import type { CuedPassage, CueHead } from '#lib/extract/cued-passages'
import { bucket, flag, mix, mix3, type FeatureSet } from '#lib/extract/features'
import { classAt, isMark, isQuote, nearest, wordAt } from '#lib/extract/places'

/** A token of a passage's own frame, with the likeliest cues near it: its own, and the nearest on each side. */
export type TokenPlace = CuedPassage & {
  at: number
  before: CueHead | undefined
  after: CueHead | undefined
  markBefore: number
  markAfter: number
  quoteBefore: number
  quoteAfter: number
}

export function tokenPlace(passage: CuedPassage, at: number): TokenPlace {
  const { tokens, length, openings, index, heads } = passage
  let before: CueHead | undefined
  let after: CueHead | undefined
  for (const head of heads) {
    if (head.speech < leastLikely) continue
    if (head.at <= at) before = head
    else {
      after = head
      break
    }
  }
  return {
    ...{ tokens, length, openings, index, heads, at, before, after },
    markBefore: nearest(tokens, at - 1, -1, 30, isMark),
    markAfter: nearest(tokens, at + 1, 1, 30, isMark),
    quoteBefore: nearest(tokens, at - 1, -1, 30, isQuote),
    quoteAfter: nearest(tokens, at + 1, 1, 30, isQuote),
  }
}
const leastLikely = -1.5

const word = (p: TokenPlace, by: number) => wordAt(p.tokens, p.at + by)
const kind = (p: TokenPlace, by: number) => classAt(p.tokens, p.at + by)
const away = (p: TokenPlace, at: number) => (at < 0 ? 12 : bucket(Math.abs(p.at - at) - 1))
const odds = (head: CueHead | undefined) =>
  !head ? 1 : head.speech > 2 ? 5 : head.speech > 0.5 ? 4 : head.speech > -0.5 ? 3 : 2

/** The cue on the left: how likely it is, how far away, and whether a mark stands between. */
const left = (p: TokenPlace) =>
  mix3(
    odds(p.before),
    away(p, p.before?.at ?? -1),
    flag(p.before !== undefined && p.markBefore > p.before.at),
  )
const right = (p: TokenPlace) =>
  mix3(
    odds(p.after),
    away(p, p.after?.at ?? -1),
    flag(p.after !== undefined && p.markAfter >= 0 && p.markAfter < p.after.at),
  )
const leftWord = (p: TokenPlace) => (p.before ? wordAt(p.tokens, p.before.at) : 1)
const rightWord = (p: TokenPlace) => (p.after ? wordAt(p.tokens, p.after.at) : 1)
const afterLeftCue = (p: TokenPlace) => (p.before ? classAt(p.tokens, p.before.at + 1) : 1)
const markLeft = (p: TokenPlace) => mix(wordAt(p.tokens, p.markBefore), away(p, p.markBefore))
const markRight = (p: TokenPlace) =>
  mix(p.markAfter < 0 ? 1 : wordAt(p.tokens, p.markAfter), away(p, p.markAfter))
const between = (p: TokenPlace) => {
  if (!p.before) return 1
  let marks = 0
  let quotes = 0
  for (let i = p.before.at + 1; i < p.at; i++) {
    const token = p.tokens[i]
    if (token?.kind === 'mark') marks++
    else if (token?.kind === 'quote') quotes++
  }
  return Math.min(3, marks) * 3 + Math.min(2, quotes) + 2
}
const ahead = (p: TokenPlace) => {
  if (!p.after) return 1
  let marks = 0
  let quotes = 0
  for (let i = p.at + 1; i < p.after.at; i++) {
    const token = p.tokens[i]
    if (token?.kind === 'mark') marks++
    else if (token?.kind === 'quote') quotes++
  }
  return Math.min(3, marks) * 3 + Math.min(2, quotes) + 2
}
const place = (p: TokenPlace) => mix(bucket(p.at), bucket(p.length - p.at - 1))

export const tokenFeatures: FeatureSet<TokenPlace> = [
  ['always', () => 1],
  ['word', (p) => word(p, 0)],
  ['class', (p) => kind(p, 0)],
  ['word before', (p) => word(p, -1)],
  ['word after', (p) => word(p, 1)],
  ['two words before', (p) => mix(word(p, -1), word(p, -2))],
  ['two words after', (p) => mix(word(p, 1), word(p, 2))],
  ['word and word before', (p) => mix(word(p, 0), word(p, -1))],
  ['word and word after', (p) => mix(word(p, 0), word(p, 1))],
  ['classes around', (p) => mix3(kind(p, -1), kind(p, 0), kind(p, 1))],
  ['classes before', (p) => mix3(kind(p, -2), kind(p, -1), kind(p, 0))],
  ['classes after', (p) => mix3(kind(p, 0), kind(p, 1), kind(p, 2))],
  ['five classes', (p) => mix3(mix(kind(p, -2), kind(p, -1)), kind(p, 0), mix(kind(p, 1), kind(p, 2)))],
  ['cue on the left', left],
  ['cue on the right', right],
  ['cues around', (p) => mix(left(p), right(p))],
  ['odds around and class', (p) => mix3(odds(p.before), odds(p.after), kind(p, 0))],
  ['word of the cue on the left', (p) => mix(leftWord(p), away(p, p.before?.at ?? -1))],
  ['word of the cue on the right', (p) => mix(rightWord(p), away(p, p.after?.at ?? -1))],
  ['word of the cue on the left, and between', (p) => mix(leftWord(p), between(p))],
  ['word of the cue on the right, and between', (p) => mix(rightWord(p), ahead(p))],
  ['after the cue on the left', (p) => mix3(leftWord(p), afterLeftCue(p), between(p))],
  ['between', (p) => mix3(left(p), between(p), kind(p, -1))],
  ['between, on the right', (p) => mix3(right(p), ahead(p), kind(p, 1))],
  ['cue on the left and classes', (p) => mix3(left(p), kind(p, -1), kind(p, 0))],
  ['cue on the left and classes after', (p) => mix3(left(p), kind(p, 0), kind(p, 1))],
  ['cue on the right and classes', (p) => mix3(right(p), kind(p, 0), kind(p, 1))],
  ['cue on the left and words', (p) => mix3(odds(p.before), word(p, -1), word(p, 0))],
  ['cue on the left and words after', (p) => mix3(odds(p.before), word(p, 0), word(p, 1))],
  ['mark on the left', (p) => mix3(markLeft(p), odds(p.before), kind(p, 0))],
  ['mark on the right', (p) => mix3(markRight(p), odds(p.after), kind(p, 0))],
  ['marks around', (p) => mix3(markLeft(p), markRight(p), mix(odds(p.before), odds(p.after)))],
  ['quotation on the left', (p) => mix3(away(p, p.quoteBefore), odds(p.before), between(p))],
  ['quotation on the right', (p) => mix3(away(p, p.quoteAfter), odds(p.before), between(p))],
  ['quotations around', (p) => mix3(away(p, p.quoteBefore), away(p, p.quoteAfter), mix(left(p), right(p)))],
  ['place', (p) => mix3(place(p), odds(p.before), odds(p.after))],
  ['opening word', (p) => mix3(wordAt(p.tokens, 0), odds(p.before), odds(p.after))],
  ['closing mark', (p) => mix3(classAt(p.tokens, p.length - 1), left(p), right(p))],
  ['goes on', (p) => mix3(classAt(p.tokens, p.length), bucket(p.length - p.at), odds(p.before))],
  ['what the frame opens with', (p) => mix3(classAt(p.tokens, 0), classAt(p.tokens, 1), left(p))],
]
