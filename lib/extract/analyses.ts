// Analyses of one cue: the linear models propose whole readings, the best few are kept.
import type { Analysis, Range } from '#lib/extract/analysis'
import {
  leftEnds,
  leftStarts,
  mentionsFor,
  rightEnds,
  rightStarts,
  type MentionChoice,
} from '#lib/extract/alternatives'
import type { CuePhrase } from '#lib/extract/cue-phrases'
import { boundaryPlace, type BoundaryPlace } from '#lib/extract/features/boundary-place'
import { cueCore, sides, type CueCore, type Side } from '#lib/extract/features/side'
import { logSoftmax, scoreOf, scoresOf, type LinearModel } from '#lib/extract/linear'
import type { ProposingModels } from '#lib/extract/models'
import type { Mention } from '#lib/extract/noun-phrases'
import type { CuedPassage } from '#lib/extract/cued-passages'

/** A piece of content with the log-probabilities of its two ends. */
type Piece = { range: Range; start: number; end: number }

/** How widely alternatives are looked at; `leastCue` are the log-odds from which a cue is analysed, `behind` is how much
 *  less likely than the best one, in logarithms, a reading with the same speaker may be. */
export type Breadth = {
  leastCue: number
  mentions: number
  sides: number
  starts: number
  ends: number
  analyses: number
  behind: number
}

export const breadths = {
  /** Whole readings are compared. A cue that is less likely than one in twenty is never kept. */
  wide: { leastCue: -3, mentions: 2, sides: 3, starts: 4, ends: 4, analyses: 12, behind: 5 },
  /** Each decision is the likeliest one, and nothing is compared: twice as fast. */
  narrow: { leastCue: -1.2, mentions: 2, sides: 1, starts: 1, ends: 1, analyses: 1, behind: 0 },
} as const satisfies Record<string, Breadth>
export type BreadthName = keyof typeof breadths

// Less likely than that by the models beneath, an alternative is never the right one.
const unlikely = Math.log(0.02)

/** The best analyses of `cue`, likeliest first. */
export function analysesOf(
  models: ProposingModels,
  passage: CuedPassage,
  phrases: readonly Mention[],
  cue: CuePhrase,
  breadth: Breadth,
): Analysis[] {
  const choices = mentionsFor(passage, phrases, cue)
  const scored = logSoftmax(
    choices.map(({ mention, skipped }: MentionChoice) =>
      scoreOf(models.mention, { passage, cue, mention, skipped }),
    ),
  )
  const analyses = topOf(scored, breadth.mentions).flatMap((choice) =>
    withMention(
      models,
      cueCore(passage, cue, choices[choice]?.mention ?? null),
      scored[choice] ?? 0,
      breadth,
    ),
  )
  analyses.sort((a, b) => b.total - a.total)
  const least = (analyses[0]?.total ?? 0) - breadth.behind
  const mentions = new Set<Mention | null>()
  return analyses.slice(0, breadth.analyses).filter(({ total, core: { mention } }) => {
    const isFirst = !mentions.has(mention)
    mentions.add(mention)
    return isFirst || total >= least
  })
}

function withMention(models: ProposingModels, core: CueCore, mention: number, breadth: Breadth): Analysis[] {
  const sideLogs = logSoftmax(scoresOf(models.side, core))
  let lefts: Piece[] | null = null
  let rights: Piece[] | null = null
  return topOf(sideLogs, breadth.sides).flatMap((choice) => {
    const side = sides[choice] ?? 'right'
    const sideLog = sideLogs[choice] ?? 0
    const left = side === 'right' ? [null] : (lefts ??= leftPieces(models, core, breadth))
    const right = side === 'left' ? [null] : (rights ??= rightPieces(models, core, breadth))
    return left.flatMap((l) => right.map((r) => analysisOf(core, side, mention, sideLog, l, r)))
  })
}

function analysisOf(
  core: CueCore,
  side: Side,
  mention: number,
  sideLog: number,
  left: Piece | null,
  right: Piece | null,
): Analysis {
  const logs = {
    mention,
    side: sideLog,
    leftStart: left?.start ?? 0,
    leftEnd: left?.end ?? 0,
    rightStart: right?.start ?? 0,
    rightEnd: right?.end ?? 0,
  }
  const total = mention + sideLog + logs.leftStart + logs.leftEnd + logs.rightStart + logs.rightEnd
  return { core, side, left: left?.range ?? null, right: right?.range ?? null, logs, total }
}

function leftPieces(models: ProposingModels, core: CueCore, { starts, ends, analyses }: Breadth): Piece[] {
  const pieces = bestPlaces(models.leftEnd, core, leftEnds(core), -1, ends).flatMap(({ at: to, log: end }) =>
    bestPlaces(models.leftStart, core, leftStarts(core, to), to, starts).map(
      ({ at: from, log: start }): Piece => ({ range: [from, to], start, end }),
    ),
  )
  return best(pieces, analyses)
}

function rightPieces(models: ProposingModels, core: CueCore, { starts, ends, analyses }: Breadth): Piece[] {
  const pieces = bestPlaces(models.rightStart, core, rightStarts(core), -1, starts).flatMap(
    ({ at: from, log: start }) =>
      bestPlaces(models.rightEnd, core, rightEnds(core, from), from, ends).map(
        ({ at: to, log: end }): Piece => ({ range: [from, to], start, end }),
      ),
  )
  return best(pieces, analyses)
}

function best(pieces: Piece[], most: number): Piece[] {
  return pieces.sort((a, b) => b.start + b.end - a.start - a.end).slice(0, most)
}

function bestPlaces(
  model: LinearModel<BoundaryPlace>,
  core: CueCore,
  places: readonly number[],
  from: number,
  most: number,
): { at: number; log: number }[] {
  const logs = logSoftmax(places.map((at) => scoreOf(model, boundaryPlace(core, at, from))))
  return topOf(logs, most).map((choice) => ({ at: places[choice] ?? 0, log: logs[choice] ?? 0 }))
}

/** The indices of the likeliest alternatives, at most `most`; the first one always, others where they are likely at all. */
function topOf(logs: Float64Array, most: number): number[] {
  if (most === 1) {
    let top = 0
    logs.forEach((log, i) => {
      if (log > (logs[top] ?? 0)) top = i
    })
    return logs.length > 0 ? [top] : []
  }
  return Array.from(logs.keys())
    .sort((a, b) => (logs[b] ?? 0) - (logs[a] ?? 0))
    .slice(0, most)
    .filter((choice, rank) => rank === 0 || (logs[choice] ?? 0) > unlikely)
}
