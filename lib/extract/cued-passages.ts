// A passage with its cue heads: what every decision after the cues looks at.
import type { Passage } from '#lib/extract/passages'

/** Log-odds that the token `at` reports speech, and that it reports anything, thoughts and intentions too. */
export type CueHead = { at: number; speech: number; anything: number }

export type CuedPassage = Passage & { heads: readonly CueHead[] }

/** How likely one of the tokens in `[from, to)` is a cue, in four steps from 1. */
export function likelyIn({ heads }: CuedPassage, from: number, to: number): number {
  let step = 1
  for (const { at, speech } of heads) {
    if (at < from || at >= to) continue
    step = Math.max(step, speech > 1 ? 4 : speech > -0.7 ? 3 : 2)
  }
  return step
}
