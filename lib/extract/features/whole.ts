// What tells that a whole analysis is right, in words and classes: the decisions beneath saw one place each.
import { endsOf, rangesOf, type Analysis, type Range } from '#lib/extract/analysis'
import { bucket, flag, mix, mix3, type FeatureSet } from '#lib/extract/features'
import { classAt, countOf, wordAt } from '#lib/extract/places'

/** An analysis with what most of its features ask for, told once. */
export type Whole = {
  analysis: Analysis
  tokens: Analysis['core']['passage']['tokens']
  first: number
  last: number
  /** Side, order of the mention, and whether all, some or none of the words are quoted. */
  shape: number
  kind: number
  cueWord: number
  cueClass: number
  isLast: number
}

export function wholeOf(analysis: Analysis): Whole {
  const { core, left, right } = analysis
  const { passage, cue, order } = core
  const { tokens } = passage
  let quotes = 0
  let words = 0
  for (const [from, to] of rangesOf(analysis)) {
    quotes += countOf(tokens, from, to + 1, 'quote')
    words += countOf(tokens, from, to + 1, 'word')
  }
  const kind = quotes === 0 ? 1 : words === 0 ? 2 : 3
  const side = left && right ? 3 : left ? 1 : 2
  const [first, last] = endsOf(analysis)
  const next = tokens[last + 1]
  return {
    analysis,
    tokens,
    first,
    last,
    shape: mix3(side, order, kind),
    kind,
    cueWord: wordAt(tokens, cue.head),
    cueClass: classAt(tokens, cue.head),
    isLast: flag(!next || last + 1 >= passage.length || (next.kind === 'mark' && last + 2 >= passage.length)),
  }
}

const word = (w: Whole, at: number) => wordAt(w.tokens, at)
const kindAt = (w: Whole, at: number) => classAt(w.tokens, at)
const leftEnd = (w: Whole) => (w.analysis.left ? kindAt(w, w.analysis.left[1]) : 1)
const rightStart = (w: Whole) => (w.analysis.right ? kindAt(w, w.analysis.right[0]) : 1)
const beforeRight = (w: Whole) => (w.analysis.right ? kindAt(w, w.analysis.right[0] - 1) : 1)
const named = ({ analysis }: Whole) => analysis.core.mention
const nameWord = (w: Whole) => word(w, named(w)?.to ?? -9)
const nameClass = (w: Whole) =>
  named(w) ? mix(kindAt(w, named(w)?.from ?? 0), kindAt(w, named(w)?.to ?? 0)) : 1
const size = (range: Range | null) => (range ? bucket(range[1] - range[0] + 1) : 0)
const sizes = ({ analysis: { left, right } }: Whole) => mix(size(left), size(right))

function quotesLeftOut({ analysis, tokens }: Whole): number {
  const inside = rangesOf(analysis).reduce(
    (sum, [from, to]) => sum + countOf(tokens, from, to + 1, 'quote'),
    0,
  )
  return Math.min(3, countOf(tokens, 0, analysis.core.passage.length, 'quote') - inside) + 1
}

function gapRight({ analysis: { right, core } }: Whole): number {
  return right ? bucket(right[0] - core.right - 1) : 12
}

function gapLeft({ analysis: { left, core } }: Whole): number {
  return left ? bucket(core.left - left[1] - 1) : 12
}

const reach = ({ analysis: { right, core } }: Whole) =>
  core.passage.openings.filter((opening) => right !== null && opening <= right[1]).length

export const wholeFeatures: FeatureSet<Whole> = [
  ['shape', (w) => w.shape],
  ['shape and cue', (w) => mix(w.shape, w.cueWord)],
  ['shape and cue class', (w) => mix(w.shape, w.cueClass)],
  ['kind and cue', (w) => mix(w.kind, w.cueWord)],
  ['shape and sizes', (w) => mix(w.shape, sizes(w))],
  ['cue and sizes', (w) => mix3(w.cueWord, w.kind, sizes(w))],
  ['quotations left out', (w) => mix(w.shape, quotesLeftOut(w))],
  ['quotations left out and after', (w) => mix3(quotesLeftOut(w), w.kind, kindAt(w, w.last + 1))],
  ['opening', (w) => mix3(w.kind, kindAt(w, w.first), kindAt(w, w.first - 1))],
  ['opening word', (w) => mix3(w.shape, word(w, w.first), word(w, w.first - 1))],
  ['opening word and cue', (w) => mix(w.cueWord, word(w, w.first))],
  ['opening words', (w) => mix3(word(w, w.first), word(w, w.first + 1), w.shape)],
  ['before opening', (w) => mix3(word(w, w.first - 1), w.kind, w.cueClass)],
  ['closing', (w) => mix3(w.kind, kindAt(w, w.last), kindAt(w, w.last + 1))],
  ['closing word', (w) => mix3(w.shape, word(w, w.last), w.isLast)],
  ['closing words', (w) => mix3(word(w, w.last - 1), word(w, w.last), w.isLast)],
  ['closing and cue', (w) => mix3(w.cueWord, kindAt(w, w.last), kindAt(w, w.last + 1))],
  ['after', (w) => mix3(w.shape, word(w, w.last + 1), word(w, w.last + 2))],
  ['after and kind', (w) => mix3(w.kind, word(w, w.last + 1), kindAt(w, w.last + 2))],
  ['after and cue', (w) => mix(w.cueWord, word(w, w.last + 1))],
  ['after classes', (w) => mix3(kindAt(w, w.last + 1), kindAt(w, w.last + 2), kindAt(w, w.last + 3))],
  [
    'after classes and kind',
    (w) => mix3(mix(w.kind, kindAt(w, w.last)), kindAt(w, w.last + 1), kindAt(w, w.last + 2)),
  ],
  ['opening and closing', (w) => mix3(w.kind, kindAt(w, w.first), kindAt(w, w.last))],
  ['around', (w) => mix3(w.shape, kindAt(w, w.first - 1), kindAt(w, w.last + 1))],
  ['ends', (w) => mix3(w.shape, w.isLast, flag(w.first === 0))],
  ['ends and cue', (w) => mix3(w.cueWord, w.isLast, flag(w.first === 0) + 2)],
  ['pieces', (w) => mix3(leftEnd(w), rightStart(w), w.shape)],
  ['pieces and marks', (w) => mix3(leftEnd(w), rightStart(w), beforeRight(w))],
  ['pieces and cue', (w) => mix3(leftEnd(w), rightStart(w), w.cueWord)],
  ['gaps', (w) => mix3(gapLeft(w), gapRight(w), w.shape)],
  ['gaps and cue', (w) => mix3(gapLeft(w), gapRight(w), w.cueWord)],
  ['before right piece', (w) => mix3(beforeRight(w), w.cueClass, rightStart(w))],
  ['reach', (w) => mix3(reach(w) + 1, w.shape, leftEnd(w))],
  ['reach and closing', (w) => mix3(reach(w) + 1, kindAt(w, w.last), rightStart(w))],
  ['name', (w) => mix(nameWord(w), w.cueClass)],
  ['name and shape', (w) => mix(nameClass(w), w.shape)],
  ['name and cue', (w) => mix(nameClass(w), w.cueWord)],
  [
    'nobody named',
    (w) => flag(!named(w)) && mix3(w.cueWord, w.kind, kindAt(w, w.analysis.core.cue.first - 1)),
  ],
  ['before the core', (w) => mix3(kindAt(w, w.analysis.core.left - 1), w.cueClass, w.shape)],
  ['after the core', (w) => mix3(kindAt(w, w.analysis.core.right + 1), w.cueClass, w.shape)],
  ['before the cue', (w) => mix3(word(w, w.analysis.core.cue.first - 1), w.cueWord, w.kind)],
  ['start of its frame', (w) => mix3(word(w, 0), w.shape, flag(w.first === 0))],
]
