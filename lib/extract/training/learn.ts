// Learning everything from annotated articles: linear models that propose analyses, then what ranks them, on articles that
// the models beneath had not seen (jackknife), then calibration on articles that the trees had not seen either.
import { breadths } from '#lib/extract/analyses'
import { analysisFeatures } from '#lib/extract/features/analysis'
import type { Learned } from '#lib/extract/model/format'
import { cueModels, judgingModels } from '#lib/extract/models'
import { antecedentExamples } from '#lib/extract/training/antecedent-examples'
import type { ReadArticle } from '#lib/extract/training/corpus'
import { learnCalibration } from '#lib/extract/training/learn-calibration'
import {
  learnCues,
  learnDecisions,
  learnTokens,
  learnWhole,
  modelsOf,
} from '#lib/extract/training/learn-models'
import { learnPronouns, unseenPronouns } from '#lib/extract/training/learn-pronouns'
import { learnTrees, type TreeSettings } from '#lib/extract/training/learn-trees'
import { countCues, cueExamples, decisionExamples } from '#lib/extract/training/linear-examples'
import {
  judgedCues,
  keptNarrowly,
  keptOf,
  withNumbers,
  type Kept,
  type RankedCue,
} from '#lib/extract/training/rank-examples'
import { tokenExamples } from '#lib/extract/training/token-examples'
import { wholeExamples } from '#lib/extract/training/whole-examples'
import type { Trees } from '#lib/extract/trees'

const folds = 8
// The trees learn from cues and readings too that are too unlikely to be looked at later.
const everything = { ...breadths.wide, leastCue: -9, behind: Infinity }
// Chosen on articles that neither models nor trees had seen.
const least = { wide: 0.24, narrow: 0.1 }
// From here on calibration is measured, so that a lower threshold would have a curve too.
const leastTold = { wide: 0.15, narrow: 0.02 }
const treeSettings: TreeSettings = { trees: 400, leaves: 16, rate: 0.06, least: 2, calm: 1, share: 0.7 }

/** What was learned; for each article what would be kept of it by models and trees that had not seen it; and the share of
 *  pronouns given the right person by trees that had not seen them. */
export type Lesson = { learned: Learned; kept: Kept[][]; keptNarrowly: Kept[][]; pronounsRight: number }

/** Learns from `articles`; `say` is told how far it is. */
export function learn(
  articles: readonly ReadArticle[],
  version: string,
  say: (message: string) => void,
): Lesson {
  const foldOf = (index: number) => index % folds
  const halfOf = (index: number) => Math.floor(index / folds) % 2
  const eachFold = Array.from({ length: folds }, (_, fold) => new Set([fold]))
  const counts = countCues(articles)
  const forCues = cueExamples(articles, counts, foldOf)
  const cueByFold = eachFold.map((fold) => learnCues(forCues, fold))
  say('cues learned')
  const unseeing = cueByFold.map(cueModels)
  const forDecisions = decisionExamples(articles, counts, foldOf, (index) => of(unseeing, foldOf(index)))
  const byFold = eachFold.map((fold, i) =>
    modelsOf({ cue: of(cueByFold, i), ...learnDecisions(forDecisions, fold) }),
  )
  say('linear models learned')
  const judged = articles.map((article, index) => judgedCues(article, of(byFold, foldOf(index)), everything))
  const forWhole = wholeExamples(judged, foldOf)
  say(`${forWhole.offsets.length - 1} analyses gathered`)
  const forTokens = tokenExamples(articles, foldOf, (index) => of(unseeing, foldOf(index)))
  const judging = eachFold.map((fold) => {
    const weights = { whole: learnWhole(forWhole, fold), token: learnTokens(forTokens, fold) }
    return judgingModels((name) => weights[name])
  })
  say('models of whole analyses and of tokens learned')
  const ranked = judged.map((cues, index) => cues.map((cue) => withNumbers(cue, of(judging, foldOf(index)))))
  const trees = treesOn(ranked.flat())
  const halves = [0, 1].map((half) => treesOn(ranked.filter((_, index) => halfOf(index) !== half).flat()))
  say('trees learned')
  const kept = ranked.map((cues, index) => keptOf(cues, of(halves, halfOf(index)), leastTold.wide))
  const narrowly = articles.map((article, index) =>
    keptNarrowly(judgedCues(article, of(byFold, foldOf(index)), breadths.narrow), leastTold.narrow),
  )
  const linear = {
    cue: learnCues(forCues, new Set()),
    ...learnDecisions(forDecisions, new Set()),
    whole: learnWhole(forWhole, new Set()),
    token: learnTokens(forTokens, new Set()),
  }
  const antecedents = articles.map(antecedentExamples)
  const pronouns = learnPronouns(antecedents.flat())
  say('pronouns learned')
  return {
    learned: {
      ...{ version, linear, trees, pronouns },
      kept: {
        wide: { least: least.wide, calibration: learnCalibration(kept.flat()) },
        narrow: { least: least.narrow, calibration: learnCalibration(narrowly.flat()) },
      },
    },
    kept,
    keptNarrowly: narrowly,
    pronounsRight: unseenPronouns(antecedents, folds),
  }
}

function of<One>(list: readonly One[], index: number): One {
  const one = list[index]
  if (one === undefined) throw new RangeError(`no number ${index}`)
  return one
}

function treesOn(cues: readonly RankedCue[]): Trees {
  const groups = cues.map(({ numbers, verdicts }) => ({
    rows: numbers,
    isRight: verdicts.map(({ byItsCue }) => byItsCue),
  }))
  return learnTrees(groups, analysisFeatures.length, treeSettings)
}
