// Boosted trees: a sum of small decision trees over dense numbers (Friedman 2001).

/** Trees one after another in flat arrays. Node `i` asks whether feature `features[i]` is at most `thresholds[i]`: if so
 *  the walk goes to node `i + 1`, else to `rights[i]`; a leaf has feature -1 and its value as threshold. */
export type Trees = {
  roots: Int32Array
  features: Int16Array
  thresholds: Float32Array
  rights: Int32Array
  bias: number
}

/** The sum of the leaves that `row` falls into. */
export function treeScore(
  { roots, features, thresholds, rights, bias }: Trees,
  row: ArrayLike<number>,
): number {
  let sum = bias
  for (let t = 0; t < roots.length; t++) {
    let node = roots[t] ?? 0
    for (;;) {
      const feature = features[node] ?? -1
      const threshold = thresholds[node] ?? 0
      if (feature < 0) {
        sum += threshold
        break
      }
      node = (row[feature] ?? 0) <= threshold ? node + 1 : (rights[node] ?? 0)
    }
  }
  return sum
}

/** The probabilities of alternatives from their scores, where none of them may be right either. */
export function sharesOf(scores: readonly number[]): number[] {
  const weights = scores.map((score) => Math.exp(score))
  const sum = weights.reduce((total, weight) => total + weight, 1)
  return weights.map((weight) => weight / sum)
}
