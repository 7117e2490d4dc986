// What the models reach on articles that they were not learned from: the figures to choose features and settings by.
import { cueSpan, mentionSpan } from '#lib/extract/analysis-spans'
import { addCounts, compare, figureOf, noCounts, type Scored } from '#lib/extract/evaluation/score'
import { kindOf } from '#lib/extract/kinds'
import { framesOfText } from '#lib/extract/reading'
import type { ReadArticle } from '#lib/extract/training/corpus'
import type { Kept } from '#lib/extract/training/rank-examples'

/** Two lines of figures, of quotations and of all reported speech. */
export function unseenFigures(
  articles: readonly ReadArticle[],
  kept: readonly Kept[][],
  least: number,
): string {
  const quotations = noCounts()
  const all = noCounts()
  articles.forEach(({ article }, i) => {
    const marks = framesOfText(article.text).quotations
    const found = (kept[i] ?? [])
      .filter(({ probability }) => probability >= least)
      .map(({ analysis, spans }): Scored => ({
        kind: kindOf(article.text, spans, marks),
        content: spans,
        cue: cueSpan(analysis),
        mention: mentionSpan(analysis),
      }))
    const against = (kinds: Scored['kind'][]) =>
      compare(article.text, article.attributions, found, { kinds, speechOnly: true })
    addCounts(quotations, against(['direct', 'mixed']))
    addCounts(all, against(['direct', 'mixed', 'indirect']))
  })
  const line = (name: string, counts: typeof all) => {
    const percent = (share: number) => (100 * share).toFixed(1)
    const f1 = (measure: Parameters<typeof figureOf>[1]) => percent(figureOf(counts, measure).f1)
    return `${name}: strict ${f1('strict')}, Jaccard >= .8 ${f1('jaccard80')}, speaker of all ${percent(counts.sourcesRight / counts.sources)}, triple ${f1('triple')}\n`
  }
  return `from ${least} on\n` + line('direct and mixed', quotations) + line('all reported speech', all)
}
