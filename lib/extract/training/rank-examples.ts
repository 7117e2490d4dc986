// Examples for what ranks whole analyses: all that the linear models propose on articles they had not learned from, and
// whether they were right.
import { breadths, type Breadth } from '#lib/extract/analyses'
import type { Analysis } from '#lib/extract/analysis'
import { contentSpans, cueSpan, mentionSpan } from '#lib/extract/analysis-spans'
import { cuesOf, fitsOf, oddsFor } from '#lib/extract/cue-analyses'
import { isSame, shared, touched, wordSpansOf } from '#lib/extract/evaluation/words-touched'
import { analysisFeatures, writeNumbers } from '#lib/extract/features/analysis'
import type { CueAnalyses } from '#lib/extract/features/analysis-place'
import type { JudgingModels, ProposingModels } from '#lib/extract/models'
import { likeliestOf } from '#lib/extract/ranking'
import { passageAt } from '#lib/extract/passages'
import { select, type Ranked } from '#lib/extract/selection'
import type { ReadArticle } from '#lib/extract/training/corpus'
import { isStatement } from '#lib/extract/training/targets'
import { sharesOf, treeScore, type Trees } from '#lib/extract/trees'

/** Whether content and mention of an analysis are right; `byItsCue` where the cue is the annotated one too, so that of two
 *  cues that would tell the same words the right one wins. */
export type Verdict = { isRight: boolean; byItsCue: boolean }

/** A cue of an article with its analyses and what they are worth. */
export type JudgedCue = { cue: CueAnalyses; all: readonly CueAnalyses[]; verdicts: Verdict[] }

/** The cues of one article. */
export function judgedCues(
  { article, frames }: ReadArticle,
  models: ProposingModels,
  breadth: Breadth,
): JudgedCue[] {
  const words = wordSpansOf(article.text)
  const gold = article.attributions
    .filter((attribution) => isStatement(attribution, article.text))
    .map(({ content, sources, cues }) => ({
      content: touched(words, content),
      source: touched(words, sources),
      cue: touched(words, cues),
    }))
  const byWord = new Map<number, typeof gold>()
  for (const one of gold) for (const word of one.content) byWord.set(word, [...(byWord.get(word) ?? []), one])
  return frames.flatMap((_, index) => {
    const cues = cuesOf(models, passageAt(frames, index), breadth)
    return cues.map((cue) => ({
      cue,
      all: cues,
      verdicts: cue.analyses.map(verdictOn),
    }))
  })

  function verdictOn(analysis: Analysis): Verdict {
    const content = touched(words, contentSpans(analysis))
    const mention = mentionSpan(analysis)
    const named = touched(words, mention ? [mention] : [])
    const cue = touched(words, [cueSpan(analysis)])
    const [first = -1] = content
    const right = (byWord.get(first) ?? []).filter(
      (one) =>
        isSame(one.content, content) &&
        (one.source.size === 0 ? named.size === 0 : shared(one.source, named) > 0),
    )
    return {
      isRight: right.length > 0,
      byItsCue: right.some((one) => one.cue.size === 0 || shared(one.cue, cue) > 0),
    }
  }
}

/** A judged cue with the numbers of each of its analyses for the trees. */
export type RankedCue = JudgedCue & { numbers: Float32Array[] }

/** `models` had not learned from the article of `judged`. */
export function withNumbers(judged: JudgedCue, models: JudgingModels): RankedCue {
  const { cue, all } = judged
  const others = all.filter((other) => other !== cue)
  const fits = fitsOf(models.whole, cue)
  const odds = oddsFor(models.token, all)
  const numbers = cue.analyses.map((_, rank) => {
    const row = new Float32Array(analysisFeatures.length)
    writeNumbers({ cue, rank, others, fits, odds }, row, 0)
    return row
  })
  return { ...judged, numbers }
}

/** An analysis that would be kept, and whether it was right. */
export type Kept = Ranked & { isRight: boolean }

/** What would be kept of one article's cues. */
export function keptOf(cues: readonly RankedCue[], trees: Trees, least: number): Kept[] {
  const ranked = cues.flatMap(({ cue, numbers, verdicts }, number) => {
    if (cue.speech < breadths.wide.leastCue) return []
    const shares = sharesOf(numbers.map((row) => treeScore(trees, row)))
    return cue.analyses.map((analysis, rank) => ({
      analysis,
      cue: number,
      probability: shares[rank] ?? 0,
      spans: contentSpans(analysis),
      isRight: verdicts[rank]?.isRight === true,
    }))
  })
  return select(ranked, least)
}

/** What would be kept of one article where whole analyses are not compared. */
export function keptNarrowly(cues: readonly JudgedCue[], least: number): Kept[] {
  const ranked = cues.flatMap(({ cue, verdicts }) =>
    likeliestOf(cue).map((one) => ({ ...one, isRight: verdicts[0]?.isRight === true })),
  )
  return select(ranked, least)
}
