// What tells that a token opens or closes a piece of content, given its cue and mention.
import { bucket, flag, hashOf, mix, mix3, type FeatureSet } from '#lib/extract/features'
import type { CueCore } from '#lib/extract/features/side'
import { classAt, isMark, isQuote, nearest, wordAt } from '#lib/extract/places'

/** A token looked at as a boundary. `from` is the piece's other end where that is known, or -1. */
export type BoundaryPlace = CueCore & {
  at: number
  from: number
  /** The tokens between the place and the core, or between the place and `from`, told in a few numbers. */
  marks: number
  quotes: number
  words: number
  /** A bit for each class of `passable` among them. */
  passed: number
}

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
  }).map(([name, bit]) => [hashOf(name), bit]),
)
const cueBit = 32768
const cueClasses = new Set(
  ['clause', 'person', 'object', 'quoted'].flatMap((kind) =>
    ['base', 'present', 'past', 'ing'].map((form) => hashOf(`cue-${kind}-${form}`)),
  ),
)

export function boundaryPlace(core: CueCore, at: number, from: number): BoundaryPlace {
  const { passage, cue, mention, order, left, right } = core
  const edge = from >= 0 ? from : at < cue.head ? left : right
  const low = Math.min(at, edge) + 1
  const high = Math.max(at, edge)
  const { tokens } = passage
  let marks = 0
  let quotes = 0
  let passed = 0
  for (let i = low; i < high; i++) {
    const token = tokens[i]
    if (!token) continue
    if (token.kind === 'mark') marks++
    else if (token.kind === 'quote') quotes++
    passed |= passable.get(token.class) ?? (cueClasses.has(token.class) ? cueBit : 0)
  }
  return {
    passage,
    cue,
    mention,
    order,
    left,
    right,
    at,
    from,
    marks,
    quotes,
    words: high - low,
    passed,
  }
}

type Place = BoundaryPlace

const word = (p: Place, by = 0) => wordAt(p.passage.tokens, p.at + by)
const kind = (p: Place, by = 0) => classAt(p.passage.tokens, p.at + by)
const cueWord = (p: Place) => wordAt(p.passage.tokens, p.cue.head)
const cueClass = (p: Place) => classAt(p.passage.tokens, p.cue.head)
const afterCue = (p: Place) => classAt(p.passage.tokens, p.cue.last + 1)
const frameOf = ({ passage, at }: Place) => passage.openings.filter((opening) => opening <= at).length
const isLast = ({ passage, at }: Place) => {
  const next = passage.tokens[at + 1]
  return (
    !next ||
    at + 1 === passage.length ||
    (at + 2 >= passage.length && at < passage.length && next.kind === 'mark')
  )
}

/** How far from the core, and in which frame. */
function distance(p: Place): number {
  return mix3(p.at < p.cue.head ? 1 : 2, bucket(p.words), frameOf(p))
}

const between = (p: Place) => Math.min(3, p.marks) * 4 + Math.min(3, p.quotes) + 1

/** Where the place stands with regard to mention, apposition and cue. */
function standing({ at, cue, mention, left, right }: Place): number {
  const beside =
    at === left - 1
      ? 1
      : at === left - 2
        ? 2
        : at === right + 1
          ? 3
          : at === right + 2
            ? 4
            : at === cue.last + 1
              ? 5
              : at === cue.first - 1
                ? 6
                : 0
  const inside = mention && at >= mention.outerFrom && at <= mention.outerTo ? 1 : 0
  return 1 + beside * 2 + inside
}

const quoteAhead = (p: Place) => nearest(p.passage.tokens, p.at + 1, 1, 40, isQuote) >= 0
const markBefore = (p: Place) => {
  const at = nearest(p.passage.tokens, p.at - 1, -1, 30, isMark)
  return at < 0 ? 1 : mix(wordAt(p.passage.tokens, at), bucket(p.at - at))
}
const markAfter = (p: Place) => {
  const at = nearest(p.passage.tokens, p.at + 1, 1, 30, isMark)
  return at < 0 ? 1 : mix(wordAt(p.passage.tokens, at), bucket(at - p.at))
}
const beforeKind = (p: Place) => mix(kind(p, -1), kind(p))
const afterKind = (p: Place) => mix(kind(p), kind(p, 1))
const beforeWord = (p: Place) => mix(word(p, -1), word(p))
const afterWord = (p: Place) => mix(word(p), word(p, 1))

const around: FeatureSet<Place> = [
  ['word', (p) => word(p)],
  ['class', (p) => kind(p)],
  ['word before', (p) => word(p, -1)],
  ['word after', (p) => word(p, 1)],
  ['classes around', (p) => mix3(kind(p, -1), kind(p), kind(p, 1))],
  ['two classes before', (p) => mix3(kind(p), kind(p, -1), kind(p, -2))],
  ['two classes after', (p) => mix3(kind(p), kind(p, 1), kind(p, 2))],
  ['class and word before', (p) => mix(kind(p), word(p, -1))],
  ['class and word after', (p) => mix(kind(p), word(p, 1))],
  ['words before and after', (p) => mix(word(p, -1), word(p, 1))],
  ['distance', distance],
  ['distance and class', (p) => mix(distance(p), kind(p))],
  ['distance and class before', (p) => mix(distance(p), kind(p, -1))],
  ['distance and class after', (p) => mix(distance(p), kind(p, 1))],
  ['distance and cue', (p) => mix(distance(p), cueWord(p))],
  ['standing', (p) => mix3(standing(p), p.order, frameOf(p))],
  ['standing and classes before', (p) => mix(standing(p), beforeKind(p))],
  ['standing and classes after', (p) => mix(standing(p), afterKind(p))],
  ['standing and cue', (p) => mix(standing(p), cueWord(p))],
  ['standing, cue and class', (p) => mix3(standing(p), cueWord(p), kind(p))],
  ['standing, cue class and word', (p) => mix3(standing(p), cueClass(p), word(p))],
  ['between', (p) => mix3(between(p), p.order, frameOf(p))],
  ['between and classes before', (p) => mix(between(p), beforeKind(p))],
  ['between and classes after', (p) => mix(between(p), afterKind(p))],
  ['between and cue', (p) => mix(between(p), cueWord(p))],
  ['passed', (p) => mix3(p.passed + 1, p.order, frameOf(p))],
  ['passed and word', (p) => mix(p.passed + 1, word(p))],
  ['passed and class before', (p) => mix(p.passed + 1, kind(p, -1))],
  ['passed and class after', (p) => mix(p.passed + 1, kind(p, 1))],
  ['passed and cue class', (p) => mix3(p.passed + 1, cueClass(p), kind(p))],
  ['passed and cue', (p) => mix(p.passed + 1, cueWord(p))],
  ['verbs passed', (p) => mix3(p.passed & (1 | 2 | 256 | cueBit), kind(p), kind(p, -1))],
  ['quotation ahead', (p) => mix3(flag(quoteAhead(p)), kind(p, -1), kind(p, 1))],
  ['mark before', (p) => mix(markBefore(p), kind(p))],
  ['mark after', (p) => mix(markAfter(p), kind(p))],
  ['opens or closes its sentence', (p) => mix3(flag(p.at === 0), flag(isLast(p)) + 2, p.order)],
]

export const startFeatures: FeatureSet<Place> = [
  ...around,
  ['words', beforeWord],
  ['words and cue class', (p) => mix(beforeWord(p), cueClass(p))],
  ['classes and cue', (p) => mix(beforeKind(p), cueWord(p))],
  ['classes, cue class and what follows the cue', (p) => mix3(beforeKind(p), cueClass(p), afterCue(p))],
  ['distance and what follows the cue', (p) => mix3(distance(p), afterCue(p), cueClass(p))],
  ['word after two classes', (p) => mix3(word(p), kind(p, -1), kind(p, -2))],
]

const startClass = (p: Place) => (p.from < 0 ? 1 : classAt(p.passage.tokens, p.from))
const closes = (p: Place) => mix(flag(isLast(p)), frameOf(p))

export const endFeatures: FeatureSet<Place> = [
  ...around,
  ['words', afterWord],
  ['two words after', (p) => mix(word(p, 1), word(p, 2))],
  ['three classes after', (p) => mix3(kind(p, 1), kind(p, 2), kind(p, 3))],
  ['class, word after and class after that', (p) => mix3(kind(p), word(p, 1), kind(p, 2))],
  ['word after and class after that', (p) => mix(word(p, 1), kind(p, 2))],
  ['closing and start', (p) => mix(closes(p), startClass(p))],
  ['closing and cue', (p) => mix(closes(p), cueWord(p))],
  ['closing and distance', (p) => mix(closes(p), bucket(p.words))],
  ['closing, quotations and start', (p) => mix3(closes(p), between(p), startClass(p))],
  ['start and class after', (p) => mix3(startClass(p), kind(p), kind(p, 1))],
  ['start and distance', (p) => mix(startClass(p), distance(p))],
  ['start is a quotation', (p) => mix3(startClass(p), kind(p), kind(p, 1))],
  ['cue and class after', (p) => mix3(cueWord(p), kind(p), kind(p, 1))],
  ['cue class and word after', (p) => mix3(cueClass(p), word(p, 1), flag(quoteAhead(p)))],
  ['length after the start', (p) => mix3(bucket(p.words), flag(kind(p) !== 0), kind(p, 1))],
]
