// Ranking: the probability that an analysis is the right one of its cue, as the boosted trees see it.
import { breadths, type BreadthName } from '#lib/extract/analyses'
import { contentSpans } from '#lib/extract/analysis-spans'
import { cuesOf, fitsOf, oddsFor } from '#lib/extract/cue-analyses'
import type { CueAnalyses } from '#lib/extract/features/analysis-place'
import { analysisFeatures, writeNumbers } from '#lib/extract/features/analysis'
import type { Model } from '#lib/extract/model/load'
import type { Passage } from '#lib/extract/passages'
import type { Ranked } from '#lib/extract/selection'
import { sharesOf, treeScore } from '#lib/extract/trees'

const numbers = new Float32Array(analysisFeatures.length)

/** The analyses of a passage's own frame that are likelier than `least`. A cue is told by where its head starts. */
export function rankedIn(
  model: Model,
  passage: Passage,
  breadth: BreadthName,
  least: number,
  leastCue: number = breadths[breadth].leastCue,
): Ranked[] {
  const cues = cuesOf(model.linear, passage, { ...breadths[breadth], leastCue })
  if (breadth === 'narrow')
    return cues.flatMap((cue) => likeliestOf(cue).filter(({ probability }) => probability >= least))
  const odds = oddsFor(model.linear.token, cues)
  return cues.flatMap((cue) => {
    const others = cues.length > 1 ? cues.filter((other) => other !== cue) : []
    const fits = fitsOf(model.linear.whole, cue)
    const scores = cue.analyses.map((_, rank) => {
      writeNumbers({ cue, rank, others, fits, odds }, numbers, 0)
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

/** The likeliest analysis of a cue; its probability is the product of those of all decisions. */
export function likeliestOf({ speech, analyses: [analysis] }: CueAnalyses): Ranked[] {
  if (!analysis) return []
  const { passage, cue } = analysis.core
  const probability = Math.exp(analysis.total) / (1 + Math.exp(-speech))
  return [{ analysis, cue: passage.tokens[cue.head]?.start ?? 0, probability, spans: contentSpans(analysis) }]
}
