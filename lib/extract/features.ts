// Features: what a model sees of a place in a text. Each has a name, and a value that is hashed into the model's table
// (the hashing trick, Weinberger et al. 2009), so that a word never seen needs no dictionary.

/** The hash of a feature's value; 0 where the feature does not apply. */
export type Feature<Context> = readonly [name: string, value: (context: Context) => number]
export type FeatureSet<Context> = readonly Feature<Context>[]

/** A 32-bit hash of `word` (FNV-1a), never 0. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash === 0 ? 1 : hash | 0
}

/** One hash of two, and of their order; never 0. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) ^ Math.imul(b + 0x3779b97f, 0x297a2d39)
  hash = Math.imul(hash ^ (hash >>> 13), 0x5bd1e995)
  hash ^= hash >>> 16
  return hash === 0 ? 1 : hash
}

export function mix3(a: number, b: number, c: number): number {
  return mix(mix(a, b), c)
}

/** A feature that only holds or does not. */
export function flag(holds: boolean): number {
  return holds ? 1 : 0
}

/** A count in steps that grow: 0, 1, 2, 3, 4-5, 6-8, 9-13, 14-24, 25 and more; from 1, so that none is a value too. */
export function bucket(count: number): number {
  if (count < 0) return 11
  if (count < 4) return count + 1
  if (count < 6) return 5
  if (count < 9) return 6
  if (count < 14) return 7
  return count < 25 ? 8 : 9
}
