// The cues of a frame, each with its analyses.
import { analysesOf, type Breadth } from '#lib/extract/analyses'
import { nounPhrasesOf } from '#lib/extract/alternatives'
import { withCues } from '#lib/extract/cue-heads'
import { cuePhraseAt } from '#lib/extract/cue-phrases'
import type { CueAnalyses } from '#lib/extract/features/analysis-place'
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

/** How well each analysis of a cue goes together, in words and classes. */
export function fitsOf(whole: LinearModel<Whole>, { analyses }: CueAnalyses): Float64Array {
  return Float64Array.from(analyses, (analysis) => scoreOf(whole, wholeOf(analysis)))
}
