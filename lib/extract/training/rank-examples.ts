// Examples for the boosted trees: every analysis that the linear models propose on articles they had not learned from,
// and whether it was right.
import { wide } from '#lib/extract/analyses'
import { contentSpans, mentionSpan } from '#lib/extract/analysis-spans'
import { cuesOf } from '#lib/extract/cue-analyses'
import { isSame, shared, touched, wordSpansOf } from '#lib/extract/evaluation/words-touched'
import { analysisFeatures, writeNumbers, type CueAnalyses } from '#lib/extract/features/analysis'
import type { LinearModels } from '#lib/extract/models'
import { passageAt } from '#lib/extract/passages'
import { select, type Ranked } from '#lib/extract/selection'
import type { ReadArticle } from '#lib/extract/training/corpus'
import { isStatement } from '#lib/extract/training/targets'
import { treeScore, type Trees } from '#lib/extract/trees'
import { sigmoid } from '#lib/extract/linear'

/** One analysis: its numbers, whether content and mention were right, and where it stands. */
export type RankRow = { numbers: Float32Array; isRight: boolean; ranked: Omit<Ranked, 'probability'> }

/** The analyses of one article. */
export function rankRows({ article, frames }: ReadArticle, models: LinearModels): RankRow[] {
  const words = wordSpansOf(article.text)
  const gold = article.attributions
    .filter((attribution) => isStatement(attribution, article.text))
    .map(({ content, sources }) => ({ content: touched(words, content), source: touched(words, sources) }))
  const byWord = new Map<number, typeof gold>()
  for (const one of gold) for (const word of one.content) byWord.set(word, [...(byWord.get(word) ?? []), one])
  const rows: RankRow[] = []
  let cueNumber = 0
  frames.forEach((_, index) => {
    const cues = cuesOf(models, passageAt(frames, index), wide)
    for (const cue of cues) {
      const others = cues.filter((other) => other !== cue)
      cue.analyses.forEach((_analysis, rank) => rows.push(rowOf(cue, rank, others)))
      cueNumber++
    }
  })
  return rows

  function rowOf(cue: CueAnalyses, rank: number, others: readonly CueAnalyses[]): RankRow {
    const numbers = new Float32Array(analysisFeatures.length)
    writeNumbers({ cue, rank, others }, numbers, 0)
    const analysis = cue.analyses[rank]
    if (!analysis) throw new RangeError('no such analysis')
    const spans = contentSpans(analysis)
    const content = touched(words, spans)
    const mention = mentionSpan(analysis)
    const named = touched(words, mention ? [mention] : [])
    const [first = -1] = content
    const isRight = (byWord.get(first) ?? []).some(
      (one) =>
        isSame(one.content, content) &&
        (one.source.size === 0 ? named.size === 0 : shared(one.source, named) > 0),
    )
    return { numbers, isRight, ranked: { analysis, cue: cueNumber, spans } }
  }
}

/** An analysis that would be kept, and whether it was right. */
export type Kept = Ranked & { isRight: boolean }

/** What would be kept of one article's analyses. */
export function keptRows(rows: readonly RankRow[], trees: Trees, least: number): Kept[] {
  const ranked = rows.map(({ numbers, isRight, ranked: one }) => ({
    ...one,
    isRight,
    probability: sigmoid(treeScore(trees, numbers)),
  }))
  return select(ranked, least)
}
