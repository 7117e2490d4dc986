// Selection: of all analyses of all cues of a text those that are kept, at most one a cue, no two with the same words.
import type { Analysis } from '#lib/extract/analysis'
import { contentSpans } from '#lib/extract/analysis-spans'
import { overlaps, type Span } from '#lib/text/span'

/** An analysis with the probability that its words are right. `cue` tells the cues of a text apart; spans are UTF-16 code
 *  units into it. */
export type Ranked = { analysis: Analysis; cue: number; probability: number; spans: readonly Span[] }

/** The analyses to keep, best first: those likelier than `least` whose words no better one has taken. Where a cue's
 *  analysis falls away because its words are taken, its other analyses share its probability. */
export function select<One extends Ranked>(ranked: readonly One[], least: number): One[] {
  const kept: One[] = []
  const done = new Set<number>()
  const lost = new Map<number, number>()
  const taken: Taken = new Map()
  const rests: One[] = []
  for (const one of [...ranked].sort((a, b) => b.probability - a.probability)) {
    if (done.has(one.cue)) continue
    const missing = lost.get(one.cue) ?? 0
    if (one.spans.some((span) => isTaken(taken, span))) {
      lost.set(one.cue, Math.min(0.9, missing + one.probability))
      const rest = restOf(one)
      if (rest) rests.push(rest)
      continue
    }
    keep(one, Math.min(1, one.probability / (1 - missing)))
  }
  for (const rest of rests)
    if (!done.has(rest.cue) && !rest.spans.some((span) => isTaken(taken, span))) keep(rest, rest.probability)
  return kept

  function keep(one: One, probability: number): void {
    if (probability < least) return
    done.add(one.cue)
    for (const span of one.spans) take(taken, span)
    kept.push({ ...one, probability })
  }
}

/** What stands before the cue, where what stands after it turned out to be somebody else's; null where nothing does. */
function restOf<One extends Ranked>(one: One): One | null {
  const { left, right } = one.analysis
  if (!left || !right) return null
  const analysis: Analysis = { ...one.analysis, side: 'left', right: null }
  return { ...one, analysis, spans: contentSpans(analysis) }
}

/** Spans by the cells of the text that they touch, so that a long text costs no more for each. */
type Taken = Map<number, Span[]>
const cell = 512

function isTaken(taken: Taken, span: Span): boolean {
  for (let at = Math.floor(span[0] / cell); at <= Math.floor((span[1] - 1) / cell); at++)
    if (taken.get(at)?.some((other) => overlaps(span, other))) return true
  return false
}

function take(taken: Taken, span: Span): void {
  for (let at = Math.floor(span[0] / cell); at <= Math.floor((span[1] - 1) / cell); at++) {
    const here = taken.get(at)
    if (here) here.push(span)
    else taken.set(at, [span])
  }
}
