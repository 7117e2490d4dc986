// Linear models over hashed features: a sum of weights, and the features that weighed most.
import { hashOf, mix, type FeatureSet } from '#lib/extract/features'

/** `weights` holds `outputs` numbers for each of 2^`bits` slots; a weight counts `scale` times. */
export type LinearModel<Context> = {
  features: FeatureSet<Context>
  seeds: Int32Array
  bits: number
  outputs: number
  weights: Float32Array | Int8Array
  scale: number
}

export type Shape<Context> = { features: FeatureSet<Context>; bits: number; outputs: number }

export function linearModel<Context>(
  { features, bits, outputs }: Shape<Context>,
  weights: Float32Array | Int8Array,
  scale: number,
): LinearModel<Context> {
  const seeds = Int32Array.from(features, ([name]) => hashOf(name))
  return { features, seeds, bits, outputs, weights, scale }
}

/** Writes the slots of the features that apply to `context` into `slots`, and returns how many there are. */
export function slotsOf<Context>(
  { features, seeds, bits }: Pick<LinearModel<Context>, 'features' | 'seeds' | 'bits'>,
  context: Context,
  slots: Int32Array,
): number {
  let count = 0
  for (let i = 0; i < features.length; i++) {
    const value = features[i]?.[1](context) ?? 0
    if (value !== 0) slots[count++] = mix(seeds[i] ?? 0, value) >>> (32 - bits)
  }
  return count
}

const mostFeatures = 160
const slots = new Int32Array(mostFeatures)

/** The sum of the weights of `context` for one output. */
export function scoreOf<Context>(model: LinearModel<Context>, context: Context, output = 0): number {
  const { outputs, weights, scale } = model
  const count = slotsOf(model, context, slots)
  let sum = 0
  for (let i = 0; i < count; i++) sum += weights[(slots[i] ?? 0) * outputs + output] ?? 0
  return sum * scale
}

/** The sums of the weights of `context` for every output. */
export function scoresOf<Context>(model: LinearModel<Context>, context: Context): Float64Array {
  const sums = new Float64Array(model.outputs)
  addScores(model, context, sums)
  return sums
}

/** Adds the sums of the weights of `context` to `sums`, which holds a number for every output. */
export function addScores<Context>(model: LinearModel<Context>, context: Context, sums: Float64Array): void {
  const { outputs, weights, scale } = model
  const count = slotsOf(model, context, slots)
  for (let i = 0; i < count; i++) {
    const base = (slots[i] ?? 0) * outputs
    for (let k = 0; k < outputs; k++) sums[k] = (sums[k] ?? 0) + (weights[base + k] ?? 0) * scale
  }
}

/** The names of the features that spoke most for `context`, at most `most`, heaviest first. */
export function reasonsOf<Context>(
  { features, seeds, bits, outputs, weights, scale }: LinearModel<Context>,
  context: Context,
  most: number,
  output = 0,
): string[] {
  const weighed: { name: string; weight: number }[] = []
  features.forEach(([name, valueOf], i) => {
    const value = valueOf(context)
    if (value === 0) return
    const slot = mix(seeds[i] ?? 0, value) >>> (32 - bits)
    weighed.push({ name, weight: (weights[slot * outputs + output] ?? 0) * scale })
  })
  weighed.sort((a, b) => b.weight - a.weight)
  return weighed
    .filter(({ weight }) => weight > 0.1)
    .slice(0, most)
    .map(({ name }) => name)
}

/** Log-probabilities of alternatives from their scores. */
export function logSoftmax(scores: ArrayLike<number>): Float64Array {
  let top = -Infinity
  for (let i = 0; i < scores.length; i++) top = Math.max(top, scores[i] ?? 0)
  let sum = 0
  for (let i = 0; i < scores.length; i++) sum += Math.exp((scores[i] ?? 0) - top)
  const log = top + Math.log(sum)
  return Float64Array.from({ length: scores.length }, (_, i) => (scores[i] ?? 0) - log)
}
