// Reported statements: cues, their analyses ranked by the trees, and those that are kept. The learned half of the engine.
import type { BreadthName } from '#lib/extract/analyses'
import type { Analysis, Range } from '#lib/extract/analysis'
import { cueSpan } from '#lib/extract/analysis-spans'
import { calibrated, type Calibration } from '#lib/extract/calibration'
import { explanationOf } from '#lib/extract/explanations'
import type { Found } from '#lib/extract/found'
import type { Frame } from '#lib/extract/frames'
import type { Model } from '#lib/extract/model/load'
import type { Mention } from '#lib/extract/noun-phrases'
import { passageAt, type Passage } from '#lib/extract/passages'
import { rankedIn } from '#lib/extract/ranking'
import { ruleOf } from '#lib/extract/rule-names'
import { select, type Ranked } from '#lib/extract/selection'
import { determiners, pronouns } from '#lib/extract/vocabulary/words'

export type ReportedOptions = { fast: boolean; explain: boolean }

/** The statements of all frames but those that `isDone`, and what is relayed within them. */
export function reportedIn(
  model: Model,
  frames: readonly Frame[],
  isDone: (frame: number) => boolean,
  { fast, explain }: ReportedOptions,
): Found[] {
  const breadth = fast ? 'narrow' : 'wide'
  const ranked = frames.flatMap((_, index) =>
    isDone(index) ? [] : rankedIn(model, passageAt(frames, index), breadth, leastLooked),
  )
  const kept = select(ranked, model.kept[breadth].least)
  const heads = new Set(kept.map(({ cue }) => cue))
  const byCue = Map.groupBy(ranked, ({ cue }) => cue)
  return kept.flatMap((one) => {
    const found = foundOf(model, one, byCue.get(one.cue) ?? [], 0, breadth, explain, null)
    return [found, ...relaysIn(model, one, found, 0, heads, breadth, explain)]
  })
}

// Analyses that are less likely never win, not even where all others fall away.
const leastLooked = 0.05

// Annotators keep one of the two statements of a relay; both are kept here where the inner one is likely, or likelier than
// not and plain: its words open with "that" or are a quotation.
const leastRelayed = 0.75
const leastPlain = 0.5
// Log-odds of a cue that could still be as likely as that.
const leastCue = -1

/** What is told within the words of `outer` of what others said: each piece is read as a text of its own. */
function relaysIn(
  model: Model,
  { analysis }: Ranked,
  outer: Found,
  offset: number,
  heads: Set<number>,
  breadth: BreadthName,
  explain: boolean,
): Found[] {
  return [analysis.left, analysis.right].flatMap((all) => {
    const piece = all && withoutThat(analysis.core.passage, all)
    const passage = piece && passageOf(analysis.core.passage, piece)
    if (!passage) return []
    const ranked = rankedIn(model, passage, breadth, leastLooked, leastCue).filter(
      (one) => !heads.has(one.cue) && one.analysis.core.mention !== null,
    )
    const relayed = select(withoutAddressees(ranked), leastPlain).filter(
      (one) => one.probability > leastRelayed || isPlain(one),
    )
    return relayed.flatMap((one) => {
      heads.add(one.cue)
      const shift = offset + piece[0]
      const found = foundOf(
        model,
        one,
        ranked.filter(({ cue }) => cue === one.cue),
        shift,
        breadth,
        explain,
        outer,
      )
      return [found, ...relaysIn(model, one, found, shift, heads, breadth, explain)]
    })
  })
}

/** "told her | the gates": a reading that takes the addressee for the first of the words counts for the one that does not. */
function withoutAddressees(ranked: readonly Ranked[]): Ranked[] {
  return ranked.flatMap((one) => {
    if (!opensWithAddressee(one)) {
      const twins = ranked.filter((other) => isTwin(one, other) && opensWithAddressee(other))
      const probability = twins.reduce((sum, twin) => sum + twin.probability, one.probability)
      return [{ ...one, probability }]
    }
    return ranked.some((other) => isTwin(one, other) && !opensWithAddressee(other)) ? [] : [one]
  })
}

/** Two readings of a cue that end with the same word. */
function isTwin(one: Ranked, other: Ranked): boolean {
  return one !== other && one.cue === other.cue && one.analysis.right?.[1] === other.analysis.right?.[1]
}

function opensWithAddressee({ analysis: { right, core } }: Ranked): boolean {
  const { tokens } = core.passage
  const [first, next] = [tokens[right?.[0] ?? -1], tokens[(right?.[0] ?? -1) + 1]]
  if (!first || !next || !/^(?:me|him|her|them|us|you)$/.test(first.lower)) return false
  return next.kind === 'quote' || next.capital || determiners.has(next.lower) || pronouns.has(next.lower)
}

function isPlain({ analysis: { right, core } }: Ranked): boolean {
  const first = core.passage.tokens[right?.[0] ?? -1]
  return first?.kind === 'quote' || first?.lower === 'that'
}

// Longer content is no single thing that somebody said of somebody; reading it again and again would take for ever.
const longestTold = 120

/** "said that | Moreau had told her": the word that opens the clause is no part of a name in it. */
function withoutThat({ tokens }: Passage, [from, to]: Range): Range {
  return tokens[from]?.lower === 'that' && from < to ? [from + 1, to] : [from, to]
}

/**
 * A piece of content as a passage; null where it runs on into the next frame, is too short to tell of anybody, or too
 * long.
 */
function passageOf({ tokens, length, index }: Passage, [from, to]: Range): Passage | null {
  if (to >= length || to - from < 3 || to - from > longestTold) return null
  const own = tokens.slice(from, to + 1)
  return { tokens: own, length: own.length, openings: [], index }
}

function foundOf(
  model: Model,
  { analysis, probability, spans }: Ranked,
  others: readonly Ranked[],
  offset: number,
  breadth: BreadthName,
  explain: boolean,
  relayedIn: Found | null,
): Found {
  const rival = rivalOf(others, analysis)
  return {
    rule: ruleOf(analysis),
    pieces: [...spans],
    cue: cueSpan(analysis),
    mention: shifted(analysis.core.mention, offset),
    frame: analysis.core.passage.index,
    from: analysis.core.passage.index,
    reach: reachOf(analysis),
    confidence: shareOf(model.kept[breadth].calibration, probability),
    explanation: explain ? explanationOf(model.linear, analysis) : [],
    relayedIn,
    ...(rival && {
      rival: { spans: rival.spans, share: shareOf(model.kept[breadth].calibration, rival.probability) },
    }),
  }
}

/** The likeliest of the other readings of a cue that has other words; null where none is worth a word. */
function rivalOf(readings: readonly Ranked[], { left, right }: Analysis): Ranked | null {
  let best: Ranked | null = null
  for (const one of readings) {
    const { left: otherLeft, right: otherRight } = one.analysis
    const isOther = String([left, right]) !== String([otherLeft, otherRight])
    if (isOther && one.probability > (best?.probability ?? leastRival)) best = one
  }
  return best
}
const leastRival = 0.1

function shareOf(calibration: Calibration, probability: number): number {
  // Nothing is told as certain.
  return Math.min(0.99, Math.round(calibrated(calibration, probability) * 100) / 100)
}

function shifted(mention: Mention | null, by: number): Mention | null {
  if (!mention || by === 0) return mention
  const { from, to, outerFrom, outerTo } = mention
  return { from: from + by, to: to + by, outerFrom: outerFrom + by, outerTo: outerTo + by }
}

function reachOf({ core: { passage }, right }: Analysis): number {
  const following = passage.openings.filter((opening) => right !== null && opening <= right[1])
  return passage.index + following.length
}
