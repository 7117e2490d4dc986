// Learning everything from annotated articles: linear models, then trees on the analyses of articles that the models
// beneath had not seen (jackknife), then thresholds and calibration on articles that the trees had not seen either.
import { analysisFeatures } from '#lib/extract/features/analysis'
import type { Learned } from '#lib/extract/model/format'
import { modelNames } from '#lib/extract/models'
import type { ReadArticle } from '#lib/extract/training/corpus'
import { learnCalibration } from '#lib/extract/training/learn-calibration'
import { learnModels, modelsOf } from '#lib/extract/training/learn-models'
import { learnTrees, type TreeSettings } from '#lib/extract/training/learn-trees'
import { countCues, linearExamples } from '#lib/extract/training/linear-examples'
import { keptRows, rankRows, type Kept, type RankRow } from '#lib/extract/training/rank-examples'
import type { Trees } from '#lib/extract/trees'

const folds = 4
// Chosen on articles that neither models nor trees had seen.
const least = 0.33
const treeSettings: TreeSettings = { trees: 400, leaves: 16, rate: 0.06, least: 5, calm: 1, share: 0.7 }

/** What was learned, and for each article what would be kept of it by models and trees that had not seen it. */
export type Lesson = { learned: Learned; kept: Kept[][] }

/** Learns from `articles`; `say` is told how far it is. */
export function learn(
  articles: readonly ReadArticle[],
  version: string,
  say: (message: string) => void,
): Lesson {
  const stores = linearExamples(articles, countCues(articles), (index) => index % folds)
  const examples = Object.fromEntries(
    modelNames.map((name) => [name, stores[name].examples()]),
  ) as Parameters<typeof learnModels>[0]
  say('examples gathered')
  const linear = learnModels(examples, new Set())
  const byFold = Array.from({ length: folds }, (_, fold) => modelsOf(learnModels(examples, new Set([fold]))))
  say('linear models learned')
  const rows = articles.map((article, index) => {
    const models = byFold[index % folds]
    return models ? rankRows(article, models) : []
  })
  say(`${rows.flat().length} analyses gathered`)
  const trees = treesOn(rows.flat())
  const halves = [0, 1].map((half) => treesOn(rows.filter((_, index) => halfOf(index) !== half).flat()))
  say('trees learned')
  const kept = rows.map((article, index) => {
    const unseeing = halves[halfOf(index)]
    return unseeing ? keptRows(article, unseeing, least) : []
  })
  const calibration = learnCalibration(kept.flat())
  return { learned: { version, linear, trees, calibration, least }, kept }
}

function halfOf(index: number): number {
  return Math.floor(index / folds) % 2
}

function treesOn(rows: readonly RankRow[]): Trees {
  const width = analysisFeatures.length
  const numbers = new Float32Array(rows.length * width)
  rows.forEach((row, i) => numbers.set(row.numbers, i * width))
  return learnTrees(
    numbers,
    width,
    Uint8Array.from(rows, (row) => Number(row.isRight)),
    treeSettings,
  )
}
