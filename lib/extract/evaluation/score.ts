// The scorer: what was found against what was annotated. Content is right where it touches the same words ("strict",
// Pareti et al. 2013), or with Jaccard's index of at least .8 or .5; pairs are made one to one, best overlap first.
import type { Attribution } from '#lib/extract/evaluation/annotations'
import { isSame, jaccard, shared, touched, wordSpansOf } from '#lib/extract/evaluation/words-touched'
import type { Span } from '#lib/text/span'

export type Kind = Attribution['type']

/** What a statement found is scored by. */
export type Scored = { kind: Kind; content: readonly Span[]; cue: Span | null; mention: Span | null }

/** `kinds` are scored alone, against all; `speechOnly` asks for no thoughts and intentions. */
export type Scope = { kinds: readonly Kind[]; speechOnly: boolean }

/** One attribution or statement in the words that it touches; `index` is its place in what was handed in. */
export type Unit = {
  index: number
  kind: Kind
  content: Set<number>
  source: Set<number>
  cue: Set<number>
  isAsked: boolean
}

/** A pair of what was annotated and what was found, by their indices among the units, with Jaccard's index of their contents. */
export type Pair = { gold: number; found: number; overlap: number }

const measures = ['strict', 'jaccard80', 'jaccard50', 'triple', 'tripleStrict'] as const
export type Measure = (typeof measures)[number]

/** Counts of one article or of many: right and all, for what was found and for what was asked. */
export type Counts = Record<Measure, { rightFound: number; rightAsked: number }> & {
  found: number
  asked: number
  sources: number
  sourcesRight: number
}

export function noCounts(): Counts {
  const none = () => ({ rightFound: 0, rightAsked: 0 })
  return {
    strict: none(),
    jaccard80: none(),
    jaccard50: none(),
    triple: none(),
    tripleStrict: none(),
    found: 0,
    asked: 0,
    sources: 0,
    sourcesRight: 0,
  }
}

export type Comparison = { gold: Unit[]; found: Unit[]; pairs: Pair[] }

/** Pairs the statements found in `text` with its attributions. */
export function compare(
  text: string,
  attributions: readonly Attribution[],
  statements: readonly Scored[],
  scope: Scope,
): Comparison {
  const words = wordSpansOf(text)
  const isAsked = (kind: Kind, speech: boolean) => scope.kinds.includes(kind) && (speech || !scope.speechOnly)
  const gold = attributions.map(({ type, content, sources, cues, speech }, index) => ({
    index,
    kind: type,
    content: touched(words, content),
    source: touched(words, sources),
    cue: touched(words, cues),
    isAsked: isAsked(type, speech !== false),
  }))
  const found = statements.map(({ kind, content, mention, cue }, index) => ({
    index,
    kind,
    content: touched(words, content),
    source: touched(words, mention ? [mention] : []),
    cue: touched(words, cue ? [cue] : []),
    isAsked: isAsked(kind, true),
  }))
  const kept = {
    gold: gold.filter((unit) => unit.content.size > 0),
    found: found.filter((unit) => unit.content.size > 0),
  }
  return { ...kept, pairs: pairsOf(kept.gold, kept.found) }
}

function pairsOf(gold: readonly Unit[], found: readonly Unit[]): Pair[] {
  const all: Pair[] = []
  gold.forEach((g, i) =>
    found.forEach((f, j) => {
      const overlap = jaccard(g.content, f.content)
      if (overlap > 0) all.push({ gold: i, found: j, overlap })
    }),
  )
  all.sort((a, b) => b.overlap - a.overlap || a.gold - b.gold || a.found - b.found)
  const takenGold = new Set<number>()
  const takenFound = new Set<number>()
  return all.filter((pair) => {
    if (takenGold.has(pair.gold) || takenFound.has(pair.found)) return false
    takenGold.add(pair.gold)
    takenFound.add(pair.found)
    return true
  })
}

/** Adds what one comparison gives to `counts`. */
export function addCounts(counts: Counts, { gold, found, pairs }: Comparison): void {
  counts.asked += gold.filter((unit) => unit.isAsked).length
  counts.found += found.filter((unit) => unit.isAsked).length
  counts.sources += gold.filter((unit) => unit.isAsked && unit.source.size > 0).length
  for (const pair of pairs) {
    const g = gold[pair.gold]
    const f = found[pair.found]
    if (!g || !f) continue
    for (const measure of measures) {
      if (!isRight(measure, g, f, pair.overlap)) continue
      if (f.isAsked) counts[measure].rightFound++
      if (g.isAsked) counts[measure].rightAsked++
    }
    if (g.isAsked && pair.overlap >= 0.5 && shared(g.source, f.source) > 0) counts.sourcesRight++
  }
}

function isRight(measure: Measure, gold: Unit, found: Unit, overlap: number): boolean {
  switch (measure) {
    case 'strict':
      return overlap === 1
    case 'jaccard80':
      return overlap >= 0.8
    case 'jaccard50':
      return overlap >= 0.5
    case 'triple':
      return overlap >= 0.5 && agree(gold.source, found.source) && agree(gold.cue, found.cue)
    case 'tripleStrict':
      return overlap === 1 && isSame(gold.source, found.source) && isSame(gold.cue, found.cue)
  }
}

/** Both empty, or at least one word in common. */
export function agree(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === 0 || b.size === 0 ? a.size === b.size : shared(a, b) > 0
}

export type Figure = { precision: number; recall: number; f1: number }

/** Precision, recall and F1 of one measure, 0 to 1. */
export function figureOf(counts: Counts, measure: Measure): Figure {
  const { rightFound, rightAsked } = counts[measure]
  const precision = counts.found > 0 ? rightFound / counts.found : 0
  const recall = counts.asked > 0 ? rightAsked / counts.asked : 0
  return {
    precision,
    recall,
    f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0,
  }
}
