// Cue heads: finds the tokens of a frame that may be a cue, with the odds that they are.
import { mayBeCue } from '#lib/extract/possible-cues'
import type { CuedPassage, CueHead } from '#lib/extract/cued-passages'
import { cuePlace } from '#lib/extract/features/cue'
import { scoreOf, scoresOf } from '#lib/extract/linear'
import type { CueModels } from '#lib/extract/models'
import type { Passage } from '#lib/extract/passages'

// Log-odds below which a token is no cue that counts: of the word alone, and among its neighbours (about one in thirty).
const leastAlone = -0.5
const least = -3.4

/** The passage with the cue heads of its own frame, in order. */
export function withCues(models: CueModels, passage: Passage): CuedPassage {
  const heads: CueHead[] = []
  for (let at = 0; at < passage.length; at++) {
    if (!mayBeCue(passage.tokens, at)) continue
    if (scoreOf(models.cueWord, { tokens: passage.tokens, at }) < leastAlone) continue
    const [speech = least, anything = least] = scoresOf(models.cue, cuePlace(passage, at))
    if (speech > least) heads.push({ at, speech, anything })
  }
  return { ...passage, heads: likeliest(heads) }
}

// No sentence reports more often; a text of verbs alone would take for ever.
const most = 12

function likeliest(heads: readonly CueHead[]): readonly CueHead[] {
  if (heads.length <= most) return heads
  const kept = new Set([...heads].sort((a, b) => b.speech - a.speech || a.at - b.at).slice(0, most))
  return heads.filter((head) => kept.has(head))
}
