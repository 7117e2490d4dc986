// What tells that a token alone stands inside content, opens a piece of it or closes one, whatever the cue.
import type { CuedPassage, CueHead } from '#lib/extract/cued-passages'
import { bucket, flag, mix, mix3, type FeatureSet } from '#lib/extract/features'
import { classAt, countOf, isMark, isQuote, nearest, wordAt } from '#lib/extract/places'

/** A token of a passage's own frame, with the likeliest cues on each side of it. What dozens of features ask for is told
 *  once; numbers are hashes or small counts. */
export type TokenPlace = CuedPassage & {
  at: number
  before: CueHead | undefined
  after: CueHead | undefined
  markBefore: number
  markAfter: number
  quoteBefore: number
  quoteAfter: number
  /** How likely the cue on the left is, how far away, and whether a mark stands between; the same on the right. */
  left: number
  right: number
  /** How many marks and quotations stand between the token and the cue on either side. */
  between: number
  ahead: number
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
  const markBefore = nearest(tokens, at - 1, -1, 30, isMark)
  const markAfter = nearest(tokens, at + 1, 1, 30, isMark)
  const isParted = before !== undefined && markBefore > before.at
  const isPartedAhead = after !== undefined && markAfter >= 0 && markAfter < after.at
  return {
    ...{ tokens, length, openings, index, heads, at, before, after, markBefore, markAfter },
    quoteBefore: nearest(tokens, at - 1, -1, 30, isQuote),
    quoteAfter: nearest(tokens, at + 1, 1, 30, isQuote),
    left: mix3(odds(before), distance(at, before?.at ?? -1), flag(isParted)),
    right: mix3(odds(after), distance(at, after?.at ?? -1), flag(isPartedAhead)),
    between: before ? passedIn(tokens, before.at + 1, at) : 1,
    ahead: after ? passedIn(tokens, at + 1, after.at) : 1,
  }
}
const leastLikely = -1.5

function passedIn(tokens: CuedPassage['tokens'], from: number, to: number): number {
  const marks = countOf(tokens, from, to, 'mark')
  const quotes = countOf(tokens, from, to, 'quote')
  return Math.min(3, marks) * 3 + Math.min(2, quotes) + 2
}

function odds(head: CueHead | undefined): number {
  if (!head) return 1
  if (head.speech > 2) return 5
  return head.speech > 0.5 ? 4 : head.speech > -0.5 ? 3 : 2
}

const distance = (at: number, other: number) => (other < 0 ? 12 : bucket(Math.abs(at - other) - 1))
const word = (p: TokenPlace, by: number) => wordAt(p.tokens, p.at + by)
const kind = (p: TokenPlace, by: number) => classAt(p.tokens, p.at + by)
const away = (p: TokenPlace, at: number) => distance(p.at, at)
const leftWord = (p: TokenPlace) => (p.before ? wordAt(p.tokens, p.before.at) : 1)
const rightWord = (p: TokenPlace) => (p.after ? wordAt(p.tokens, p.after.at) : 1)
const afterLeftCue = (p: TokenPlace) => (p.before ? classAt(p.tokens, p.before.at + 1) : 1)
const markLeft = (p: TokenPlace) => mix(wordAt(p.tokens, p.markBefore), away(p, p.markBefore))
const markRight = (p: TokenPlace) =>
  mix(p.markAfter < 0 ? 1 : wordAt(p.tokens, p.markAfter), away(p, p.markAfter))
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
  ['cue on the left', (p) => p.left],
  ['cue on the right', (p) => p.right],
  ['cues around', (p) => mix(p.left, p.right)],
  ['odds around and class', (p) => mix3(odds(p.before), odds(p.after), kind(p, 0))],
  ['word of the cue on the left', (p) => mix(leftWord(p), away(p, p.before?.at ?? -1))],
  ['word of the cue on the right', (p) => mix(rightWord(p), away(p, p.after?.at ?? -1))],
  ['word of the cue on the left, and between', (p) => mix(leftWord(p), p.between)],
  ['word of the cue on the right, and between', (p) => mix(rightWord(p), p.ahead)],
  ['after the cue on the left', (p) => mix3(leftWord(p), afterLeftCue(p), p.between)],
  ['between', (p) => mix3(p.left, p.between, kind(p, -1))],
  ['between, on the right', (p) => mix3(p.right, p.ahead, kind(p, 1))],
  ['cue on the left and classes', (p) => mix3(p.left, kind(p, -1), kind(p, 0))],
  ['cue on the left and classes after', (p) => mix3(p.left, kind(p, 0), kind(p, 1))],
  ['cue on the right and classes', (p) => mix3(p.right, kind(p, 0), kind(p, 1))],
  ['cue on the left and words', (p) => mix3(odds(p.before), word(p, -1), word(p, 0))],
  ['cue on the left and words after', (p) => mix3(odds(p.before), word(p, 0), word(p, 1))],
  ['mark on the left', (p) => mix3(markLeft(p), odds(p.before), kind(p, 0))],
  ['mark on the right', (p) => mix3(markRight(p), odds(p.after), kind(p, 0))],
  ['marks around', (p) => mix3(markLeft(p), markRight(p), mix(odds(p.before), odds(p.after)))],
  ['quotation on the left', (p) => mix3(away(p, p.quoteBefore), odds(p.before), p.between)],
  ['quotation on the right', (p) => mix3(away(p, p.quoteAfter), odds(p.before), p.between)],
  ['quotations around', (p) => mix3(away(p, p.quoteBefore), away(p, p.quoteAfter), mix(p.left, p.right))],
  ['place', (p) => mix3(place(p), odds(p.before), odds(p.after))],
  ['opening word', (p) => mix3(wordAt(p.tokens, 0), odds(p.before), odds(p.after))],
  ['closing mark', (p) => mix3(classAt(p.tokens, p.length - 1), p.left, p.right)],
  ['goes on', (p) => mix3(classAt(p.tokens, p.length), bucket(p.length - p.at), odds(p.before))],
  ['what the frame opens with', (p) => mix3(classAt(p.tokens, 0), classAt(p.tokens, 1), p.left)],
]
