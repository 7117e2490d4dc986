// The cues of a frame, each with its analyses.
import { analysesOf, type Breadth } from '#lib/extract/analyses'
import { nounPhrasesOf } from '#lib/extract/alternatives'
import { withCues } from '#lib/extract/cue-heads'
import { cuePhraseAt } from '#lib/extract/cue-phrases'
import type { CueAnalyses } from '#lib/extract/features/analysis'
import type { LinearModels } from '#lib/extract/models'
import type { Passage } from '#lib/extract/passages'

/** The cues of a passage's own frame with their analyses, in order. */
export function cuesOf(models: LinearModels, passage: Passage, breadth: Breadth): CueAnalyses[] {
  const cued = withCues(models, passage)
  if (cued.heads.length === 0) return []
  const phrases = nounPhrasesOf(passage)
  return cued.heads
    .map((head) => ({
      ...head,
      analyses: analysesOf(models, cued, phrases, cuePhraseAt(passage.tokens, head.at), breadth),
    }))
    .filter(({ analyses }) => analyses.length > 0)
}
