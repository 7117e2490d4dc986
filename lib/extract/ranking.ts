// Ranking: the probability that an analysis is the right one of its cue, as the boosted trees see it.
import type { Breadth } from '#lib/extract/analyses'
import { contentSpans } from '#lib/extract/analysis-spans'
import { cuesOf, fitsOf } from '#lib/extract/cue-analyses'
import { analysisFeatures, writeNumbers } from '#lib/extract/features/analysis'
import type { Model } from '#lib/extract/model/load'
import type { Passage } from '#lib/extract/passages'
import type { Ranked } from '#lib/extract/selection'
import { sharesOf, treeScore } from '#lib/extract/trees'

const numbers = new Float32Array(analysisFeatures.length)

/** The analyses of a passage's own frame that are likelier than `least`. A cue is told by where its head starts. */
export function rankedIn(model: Model, passage: Passage, breadth: Breadth, least: number): Ranked[] {
  const cues = cuesOf(model.linear, passage, breadth)
  return cues.flatMap((cue) => {
    const others = cues.length > 1 ? cues.filter((other) => other !== cue) : []
    const fits = fitsOf(model.linear.whole, cue)
    const scores = cue.analyses.map((_, rank) => {
      writeNumbers({ cue, rank, others, fits }, numbers, 0)
      return treeScore(model.trees, numbers)
    })
    const head = passage.tokens[cue.at]?.start ?? 0
    return sharesOf(scores).flatMap((probability, rank) => {
      const analysis = cue.analyses[rank]
      if (!analysis || probability < least) return []
      return [{ analysis, cue: head, probability, spans: contentSpans(analysis) }]
    })
  })
}
