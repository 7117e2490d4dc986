// How often the engine is right, on the annotated articles where they stand beside the repository; and how little it
// minds marks of another style, a mark that is missing, and letters all small.
import { existsSync, readFileSync } from 'node:fs'
import { extractStatements } from '#lib/extract/engine'
import { articlesOf } from '#lib/extract/evaluation/annotations'
import type { Article } from '#lib/extract/evaluation/annotations'
import { evaluate, newEvaluation } from '#lib/extract/evaluation/report'
import type { Evaluation } from '#lib/extract/evaluation/report'
import { figureOf } from '#lib/extract/evaluation/score'
import type { Measure } from '#lib/extract/evaluation/score'
import { figure } from '../figure.ts'
import type { Figure } from '../figure.ts'
import { say } from '../progress.ts'
import { otherwise } from './otherwise.ts'
import { annotated } from './texts.ts'

const quotations = 'direct and mixed'
const speech = 'all reported speech'

/** Why nothing is told of it; null where the annotations are there. */
export function accuracyMissing(): string | null {
  return existsSync(annotated) ? null : `there are no annotated articles at ${annotated}`
}

export function accuracy(): Figure[] {
  if (accuracyMissing() !== null) return []
  const { articles } = articlesOf(readFileSync(annotated, 'utf8'))
  say(`accuracy on ${articles.length} articles`)
  const whole = evaluationOf(articles)
  const { right, wrong, unnamed } = whole.pronouns
  return [
    least(`${quotations}: content strict, F1`, f1(whole, quotations, 'strict'), 83),
    least('direct alone: content strict, F1', f1(whole, 'direct', 'strict'), 92),
    least(`${quotations}: content Jaccard >= .8, F1`, f1(whole, quotations, 'jaccard80'), 86),
    least(`${quotations}: speaker right, of all`, speakersOf(whole, quotations), 84),
    least(`${quotations}: triple, lenient, F1`, f1(whole, quotations, 'triple'), 84),
    least(`${speech}: content strict, F1`, f1(whole, speech, 'strict'), 74),
    least(`${speech}: triple, lenient, F1`, f1(whole, speech, 'triple'), 78),
    least('he and she named right', (100 * right) / Math.max(1, right + wrong + unnamed), 68),
    most('points lost by --fast', lost(whole, evaluationOf(articles, true)), 3),
    ...Object.entries(otherwise).map(([name, { text, most: limit }]) => {
      say(name)
      const other = evaluationOf(articles.map((one) => ({ ...one, text: text(one.text) })))
      return most(`points lost by ${name}`, lost(whole, other), limit)
    }),
  ]
}

function evaluationOf(articles: readonly Article[], fast = false): Evaluation {
  const evaluation = newEvaluation()
  for (const article of articles) evaluate(evaluation, article, extractStatements(article.text, { fast }))
  return evaluation
}

function f1({ counts }: Evaluation, scope: string, measure: Measure): number {
  const counted = counts.get(scope)
  return counted ? 100 * figureOf(counted, measure).f1 : 0
}

function speakersOf({ counts }: Evaluation, scope: string): number {
  const counted = counts.get(scope)
  return counted ? (100 * counted.sourcesRight) / Math.max(1, counted.sources) : 0
}

const lost = (whole: Evaluation, other: Evaluation) =>
  f1(whole, quotations, 'strict') - f1(other, quotations, 'strict')

const least = (name: string, value: number, limit: number) =>
  figure({ name, value, unit: '', bound: 'least', limit })
const most = (name: string, value: number, limit: number) =>
  figure({ name, value, unit: 'points', bound: 'most', limit })
