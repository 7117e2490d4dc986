// An analysis among its rivals: what the numbers for the trees are told from.
import type { TokenOdds } from '#lib/extract/token-odds'
import type { Analysis } from '#lib/extract/analysis'

/** A cue among the cues of its frame, with all its analyses, likeliest first. Probabilities are log-odds. */
export type CueAnalyses = {
  at: number
  speech: number
  anything: number
  analyses: Analysis[]
}

export type AnalysisPlace = {
  cue: CueAnalyses
  rank: number
  /** The other cues of the frame. */
  others: readonly CueAnalyses[]
  /** How well each analysis of the cue goes together. */
  fits: ArrayLike<number>
  /** What each token of the frame says by itself. */
  odds: TokenOdds
}

/** Numbers of an analysis, each with a name. */
export type Numbers = readonly (readonly [
  name: string,
  value: (analysis: Analysis, place: AnalysisPlace) => number,
])[]
