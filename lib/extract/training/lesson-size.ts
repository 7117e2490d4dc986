// How much is enough to learn from: what is learned from less would stand in the engine's place and know nothing.
import type { Article } from '#lib/extract/evaluation/annotations'
import { isStatement } from '#lib/extract/training/targets'

const leastArticles = 50
const leastStatements = 500

/** What is missing, in words; null where there is enough. */
export function tooLittle(articles: readonly Article[]): string | null {
  const statements = articles.reduce(
    (sum, { text, attributions }) => sum + attributions.filter((one) => isStatement(one, text)).length,
    0,
  )
  if (articles.length >= leastArticles && statements >= leastStatements) return null
  return `${articles.length} articles with ${statements} statements are too little to learn from: at least ${leastArticles} with ${leastStatements} are needed`
}
