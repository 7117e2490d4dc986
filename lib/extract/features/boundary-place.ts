// A token looked at as a boundary of content: where it stands with regard to cue and mention, and what lies between. Told
// once for each place, because dozens of features ask for it.
import { likelyIn } from '#lib/extract/cued-passages'
import { bucket, hashOf, mix3 } from '#lib/extract/features'
import type { CueCore } from '#lib/extract/features/side'
import type { Token } from '#lib/extract/frames'
import { classAt, isMark, isQuote, nearest, wordAt } from '#lib/extract/places'

/** Numbers are hashes or small counts. `from` is the piece's other end where that is known, or -1. */
export type BoundaryPlace = {
  tokens: readonly Token[]
  at: number
  from: number
  order: number
  cueWord: number
  cueClass: number
  afterCue: number
  word: number
  wordBefore: number
  wordAfter: number
  kind: number
  kindBefore: number
  kindAfter: number
  /** How many frames after the cue's own it stands in. */
  frame: number
  isFirst: boolean
  isLast: boolean
  /** Side, tokens and frames away from the core, or from `from`. */
  distance: number
  /** Whether it stands next to cue, mention or apposition, or inside one. */
  standing: number
  /** How many marks and quotations lie between, and tokens. */
  between: number
  length: number
  /** A bit for each class of `passable` that lies between. */
  passed: number
  hasQuoteAhead: boolean
  /** How likely a cue stands between, right before the place, and right after it. */
  cueBetween: number
  cueBefore: number
  cueAfter: number
}

export function boundaryPlace(core: CueCore, at: number, from: number): BoundaryPlace {
  const { passage, cue, order, left, right } = core
  const { tokens, openings } = passage
  const edge = from >= 0 ? from : at < cue.head ? left : right
  const low = Math.min(at, edge) + 1
  const high = Math.max(at, edge)
  let marks = 0
  let quotes = 0
  let passed = 0
  for (let i = low; i < high; i++) {
    const token = tokens[i]
    if (!token) continue
    if (token.kind === 'mark') marks++
    else if (token.kind === 'quote') quotes++
    passed |= passable.get(token.class) ?? 0
  }
  let frame = 0
  while (frame < openings.length && (openings[frame] ?? 0) <= at) frame++
  const length = high - low
  return {
    tokens,
    at,
    from,
    order,
    cueWord: wordAt(tokens, cue.head),
    cueClass: classAt(tokens, cue.head),
    afterCue: classAt(tokens, cue.last + 1),
    word: wordAt(tokens, at),
    wordBefore: wordAt(tokens, at - 1),
    wordAfter: wordAt(tokens, at + 1),
    kind: classAt(tokens, at),
    kindBefore: classAt(tokens, at - 1),
    kindAfter: classAt(tokens, at + 1),
    frame,
    isFirst: at === 0,
    isLast: isLast(core, at),
    distance: mix3(at < cue.head ? 1 : 2, bucket(length), frame),
    standing: standing(core, at),
    between: Math.min(3, marks) * 4 + Math.min(3, quotes) + 1,
    length,
    passed: passed + 1,
    hasQuoteAhead: nearest(tokens, at + 1, 1, 40, isQuote) >= 0,
    cueBetween: likelyBut(core, low, high),
    cueBefore: likelyBut(core, at - 4, at),
    cueAfter: likelyBut(core, at + 1, at + 5),
  }
}

/** As `likelyIn`, the place's own cue left out. */
function likelyBut({ passage, cue }: CueCore, from: number, to: number): number {
  if (cue.head < from || cue.head >= to) return likelyIn(passage, from, to)
  return Math.max(likelyIn(passage, from, cue.head), likelyIn(passage, cue.head + 1, to))
}

function isLast({ passage }: CueCore, at: number): boolean {
  const next = passage.tokens[at + 1]
  if (!next || at + 1 === passage.length) return true
  return at + 2 >= passage.length && at < passage.length && next.kind === 'mark'
}

function standing({ cue, mention, left, right }: CueCore, at: number): number {
  const beside = [left - 1, left - 2, right + 1, right + 2, cue.last + 1, cue.first - 1].indexOf(at) + 1
  const inside = mention && at >= mention.outerFrom && at <= mention.outerTo ? 1 : 0
  return 1 + beside * 2 + inside
}

/** The nearest mark from `at` on, and how far away it is. */
export function markFrom(tokens: readonly Token[], at: number, step: 1 | -1): number {
  const found = nearest(tokens, at + step, step, 30, isMark)
  return found < 0 ? 1 : mix3(wordAt(tokens, found), bucket(Math.abs(found - at)), 1)
}

export const verbBits = 1 | 2 | 256 | 32768
const passable = new Map<number, number>(
  Object.entries({
    copula: 1,
    auxiliary: 1,
    modal: 1,
    subject: 2,
    that: 4,
    preposition: 8,
    of: 8,
    to: 16,
    and: 32,
    but: 32,
    conjunction: 32,
    subordinator: 64,
    as: 64,
    if: 64,
    Capital: 128,
    past: 256,
    who: 512,
    which: 512,
    ',': 1024,
    ';': 2048,
    ':': 2048,
    '—': 4096,
    '(': 8192,
    '.': 16384,
    ...Object.fromEntries(
      ['clause', 'person', 'object', 'quoted'].flatMap((kind) =>
        ['base', 'present', 'past', 'ing'].map((form) => [`cue-${kind}-${form}`, 32768]),
      ),
    ),
  }).map(([name, bit]) => [hashOf(name), bit]),
)
