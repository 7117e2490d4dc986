// What tells on which side of its cue the content stands: before it, after it, or on both sides.
import type { CuePhrase } from '#lib/extract/cue-phrases'
import { bucket, flag, mix, mix3, type FeatureSet } from '#lib/extract/features'
import type { Mention } from '#lib/extract/noun-phrases'
import { likelyIn, type CuedPassage } from '#lib/extract/cued-passages'
import { classAt, countOf, isMark, nearest, wordAt } from '#lib/extract/places'

/** A cue with its mention. `left` and `right` are the outermost tokens of the two where they stand together. */
export type CueCore = {
  passage: CuedPassage
  cue: CuePhrase
  mention: Mention | null
  order: number
  left: number
  right: number
}

// Farther apart, the mention is another clause's subject, and content may stand between.
const together = 3

export function cueCore(passage: CuedPassage, cue: CuePhrase, mention: Mention | null): CueCore {
  let left = cue.first
  let right = cue.last
  let order = 0
  if (mention) {
    const isBefore = mention.from < cue.head
    const gap = isBefore ? cue.first - mention.outerTo - 1 : mention.from - cue.last - 1
    order = isBefore ? (gap <= together ? 1 : 2) : gap <= together ? 3 : 4
    if (order === 1) left = Math.min(left, mention.outerFrom)
    if (order === 3) right = Math.max(right, mention.outerTo)
  }
  return { passage, cue, mention, order, left, right }
}

export const sides = ['left', 'right', 'both'] as const
export type Side = (typeof sides)[number]

const cueWord = ({ passage, cue }: CueCore) => wordAt(passage.tokens, cue.head)
const cueClass = ({ passage, cue }: CueCore) => classAt(passage.tokens, cue.head)
const leftClass = (c: CueCore, by = 1) => classAt(c.passage.tokens, c.left - by)
/** The class of a token right of the core, with a sign that it stands in a following frame. */
function rightClass({ passage, right }: CueCore, by = 1): number {
  const at = right + by
  const found = classAt(passage.tokens, at)
  return at >= passage.length ? mix(found, 7) : found
}
const afterCue = ({ passage, cue }: CueCore) => classAt(passage.tokens, cue.last + 1)
const closing = ({ passage }: CueCore) => classAt(passage.tokens, passage.length)

function quotes({ passage, left, right }: CueCore): number {
  const { tokens, length } = passage
  return (
    Math.min(2, countOf(tokens, 0, left, 'quote')) * 16 +
    Math.min(2, countOf(tokens, right + 1, length, 'quote')) * 4 +
    Math.min(2, countOf(tokens, length, tokens.length, 'quote')) +
    1
  )
}

function markAfter({ passage, right }: CueCore): number {
  const at = nearest(passage.tokens, right + 1, 1, 14, isMark)
  return at < 0 || at >= passage.length ? 1 : mix(wordAt(passage.tokens, at), classAt(passage.tokens, at + 1))
}

const wordsLeft = ({ passage, left }: CueCore) => bucket(countOf(passage.tokens, 0, left, 'word'))
const wordsRight = ({ passage, right }: CueCore) =>
  bucket(countOf(passage.tokens, right + 1, passage.length, 'word'))

export const sideFeatures: FeatureSet<CueCore> = [
  ['always', () => 1],
  ['cue', cueWord],
  ['order', (c) => c.order + 1],
  ['cue and order', (c) => mix(cueWord(c), c.order)],
  ['class on the left', leftClass],
  ['class on the right', rightClass],
  ['left and right', (c) => mix3(leftClass(c), rightClass(c), c.order)],
  ['left and right of a cue', (c) => mix3(leftClass(c), rightClass(c), cueWord(c))],
  ['left and right of a class', (c) => mix3(leftClass(c), rightClass(c), cueClass(c))],
  ['two on the left', (c) => mix3(leftClass(c), leftClass(c, 2), c.order)],
  ['two on the right', (c) => mix3(rightClass(c), rightClass(c, 2), c.order)],
  ['three on the right', (c) => mix3(mix(rightClass(c), rightClass(c, 2)), rightClass(c, 3), c.order)],
  ['word on the left', (c) => wordAt(c.passage.tokens, c.left - 1)],
  ['word on the right', (c) => wordAt(c.passage.tokens, c.right + 1)],
  ['cue and word on the right', (c) => mix(cueWord(c), wordAt(c.passage.tokens, c.right + 1))],
  ['after the cue', (c) => mix(cueWord(c), afterCue(c))],
  ['quotations around', quotes],
  ['quotations around and order', (c) => mix(quotes(c), c.order)],
  ['quotations around and neighbours', (c) => mix3(quotes(c), leftClass(c), rightClass(c))],
  ['cue and quotations around', (c) => mix(quotes(c), cueWord(c))],
  ['what follows the sentence', (c) => mix3(closing(c), leftClass(c), c.order)],
  ['what follows the sentence, and quotations', (c) => mix(closing(c), quotes(c))],
  ['mark on the right', (c) => mix(markAfter(c), leftClass(c))],
  ['words on the left', (c) => mix3(wordsLeft(c), leftClass(c), c.order)],
  ['words on the right', (c) => mix3(wordsRight(c), leftClass(c), c.order)],
  ['words on both sides', (c) => mix3(wordsLeft(c), wordsRight(c), leftClass(c))],
  [
    'likely cues around',
    (c) => mix3(likelyIn(c.passage, 0, c.left), likelyIn(c.passage, c.right + 1, c.passage.length), c.order),
  ],
  [
    'likely cue on the left, and neighbours',
    (c) => mix3(likelyIn(c.passage, 0, c.left), leftClass(c), rightClass(c)),
  ],
  [
    'likely cue on the right, and neighbours',
    (c) => mix3(likelyIn(c.passage, c.right + 1, c.passage.length), leftClass(c), rightClass(c)),
  ],
  ['opens its sentence', (c) => flag(c.left === 0) && mix(cueWord(c), c.order)],
  ['opening class', (c) => mix(classAt(c.passage.tokens, 0), leftClass(c))],
]
