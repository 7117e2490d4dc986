// Cues: the tokens of a frame that may be the head of a cue, each with its analyses.
import { analysesOf, type Breadth } from '#lib/extract/analyses'
import { mayBeCue, nounPhrasesOf } from '#lib/extract/alternatives'
import { cuePhraseAt } from '#lib/extract/cue-phrases'
import type { CueAnalyses } from '#lib/extract/features/analysis'
import { cuePlace } from '#lib/extract/features/cue'
import { scoreOf, scoresOf } from '#lib/extract/linear'
import type { LinearModels } from '#lib/extract/models'
import type { Passage } from '#lib/extract/passages'

// Log-odds below which a token is no cue that counts: of the word alone, and among its neighbours (about one in thirty).
const leastAlone = -0.5
const least = -3.4

/** The cues of a passage's own frame with their analyses, in order. */
export function cuesOf(models: LinearModels, passage: Passage, breadth: Breadth): CueAnalyses[] {
  const heads: { at: number; speech: number; anything: number }[] = []
  for (let at = 0; at < passage.length; at++) {
    if (!mayBeCue(passage.tokens, at)) continue
    if (scoreOf(models.cueWord, { tokens: passage.tokens, at }) < leastAlone) continue
    const [speech = least, anything = least] = scoresOf(models.cue, cuePlace(passage, at))
    if (speech > least) heads.push({ at, speech, anything })
  }
  if (heads.length === 0) return []
  const phrases = nounPhrasesOf(passage)
  return heads
    .map((head) => ({
      ...head,
      analyses: analysesOf(models, passage, phrases, cuePhraseAt(passage.tokens, head.at), breadth),
    }))
    .filter(({ analyses }) => analyses.length > 0)
}
