// Learning whom a pronoun stands for, and what the trees reach on articles that they had not seen.
import { antecedentFeatures } from '#lib/extract/features/antecedent'
import type { AntecedentExample } from '#lib/extract/training/antecedent-examples'
import { learnTrees, type TreeSettings } from '#lib/extract/training/learn-trees'
import { treeScore, type Trees } from '#lib/extract/trees'

const settings: TreeSettings = { trees: 300, leaves: 4, rate: 0.05, least: 5, calm: 1, share: 0.7 }

export function learnPronouns(examples: readonly AntecedentExample[]): Trees {
  return learnTrees(examples, antecedentFeatures.length, settings)
}

/** The share of pronouns given the right person, each fold of articles by trees learned from the others. */
export function unseenPronouns(articles: readonly (readonly AntecedentExample[])[], folds: number): number {
  let right = 0
  for (let fold = 0; fold < folds; fold++) {
    const trees = learnPronouns(articles.filter((_, i) => i % folds !== fold).flat())
    for (const example of articles.filter((_, i) => i % folds === fold).flat())
      if (example.isRight[likeliest(trees, example)]) right++
  }
  return right / articles.flat().length
}

function likeliest(trees: Trees, { rows }: AntecedentExample): number {
  const scores = rows.map((row) => treeScore(trees, row))
  return scores.indexOf(Math.max(...scores))
}
