// The cues of a frame, each with its analyses.
import { analysesOf, type Breadth } from '#lib/extract/analyses'
import { nounPhrasesOf } from '#lib/extract/alternatives'
import { withCues } from '#lib/extract/cue-heads'
import { cuePhraseAt } from '#lib/extract/cue-phrases'
import type { CueAnalyses } from '#lib/extract/features/analysis-place'
import type { TokenPlace } from '#lib/extract/features/token'
import { tokenOddsOf, type TokenOdds } from '#lib/extract/token-odds'
import { wholeOf, type Whole } from '#lib/extract/features/whole'
import { scoreOf, type LinearModel } from '#lib/extract/linear'
import type { ProposingModels } from '#lib/extract/models'
import type { Passage } from '#lib/extract/passages'

/** The cues of a passage's own frame with their analyses, in order. */
export function cuesOf(models: ProposingModels, passage: Passage, breadth: Breadth): CueAnalyses[] {
  const cued = withCues(models, passage)
  const heads = cued.heads.filter(({ speech }) => speech > breadth.leastCue)
  if (heads.length === 0) return []
  const phrases = nounPhrasesOf(passage)
  return heads
    .map((head) => ({
      ...head,
      analyses: analysesOf(models, cued, phrases, cuePhraseAt(passage.tokens, head.at), breadth),
    }))
    .filter(({ analyses }) => analyses.length > 0)
}

/** What each token says by itself in the passage of `cues`. */
export function oddsFor(token: LinearModel<TokenPlace>, cues: readonly CueAnalyses[]): TokenOdds {
  const passage = cues[0]?.analyses[0]?.core.passage
  return passage ? tokenOddsOf(token, passage) : noOdds
}
const none = new Float64Array(0)
const noOdds: TokenOdds = { inside: none, opens: none, closes: none, sums: none }

/** How well each analysis of a cue goes together, in words and classes. */
export function fitsOf(whole: LinearModel<Whole>, { analyses }: CueAnalyses): Float64Array {
  return Float64Array.from(analyses, (analysis) => scoreOf(whole, wholeOf(analysis)))
}
