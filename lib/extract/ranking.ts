// Ranking: the probability that an analysis has the right words and the right mention, as the boosted trees see it.
import type { Breadth } from '#lib/extract/analyses'
import { contentSpans } from '#lib/extract/analysis-spans'
import { cuesOf } from '#lib/extract/cue-analyses'
import { analysisFeatures, writeNumbers } from '#lib/extract/features/analysis'
import { sigmoid } from '#lib/extract/linear'
import type { Model } from '#lib/extract/model/load'
import type { Passage } from '#lib/extract/passages'
import type { Ranked } from '#lib/extract/selection'
import { treeScore } from '#lib/extract/trees'

const numbers = new Float32Array(analysisFeatures.length)

/** The analyses of a passage's own frame that are likelier than `least`. A cue is told by where its head starts. */
export function rankedIn(model: Model, passage: Passage, breadth: Breadth, least: number): Ranked[] {
  const cues = cuesOf(model.linear, passage, breadth)
  return cues.flatMap((cue) => {
    const others = cues.length > 1 ? cues.filter((other) => other !== cue) : []
    return cue.analyses.flatMap((analysis, rank) => {
      writeNumbers({ cue, rank, others }, numbers, 0)
      const probability = sigmoid(treeScore(model.trees, numbers))
      if (probability < least) return []
      const head = passage.tokens[cue.at]?.start ?? 0
      return [{ analysis, cue: head, probability, spans: contentSpans(analysis) }]
    })
  })
}
