// Learning boosted trees that choose one row of a group, or none, by histograms of 32 bins a feature (as in LightGBM, Ke et
// al. 2017), each tree on groups drawn by a fixed generator.
import type { Trees } from '#lib/extract/trees'

export type TreeSettings = {
  trees: number
  leaves: number
  rate: number
  /** Least sum of second derivatives in a leaf. */
  least: number
  /** Added to that sum where a leaf's value is told (L2). */
  calm: number
  /** Share of groups that each tree sees. */
  share: number
}

const bins = 32

/** Rows of numbers that are chosen among: several may be right, or none. */
export type Group = { rows: readonly ArrayLike<number>[]; isRight: readonly boolean[] }

/** `width` is how many numbers a row has. */
export function learnTrees(groups: readonly Group[], width: number, settings: TreeSettings): Trees {
  const firsts = firstsOf(groups)
  const rows = new Float32Array((firsts.at(-1) ?? 0) * width)
  groups.forEach((group, i) => group.rows.forEach((row, j) => rows.set(row, ((firsts[i] ?? 0) + j) * width)))
  const labels = Uint8Array.from(
    groups.flatMap(({ isRight }) => isRight),
    Number,
  )
  const count = labels.length
  const cuts = cutsOf(rows, width, count)
  const binned = binnedRows(rows, width, count, cuts)
  const positives = labels.reduce((sum, label) => sum + label, 0)
  const bias = Math.log((positives + 1) / (count - positives + 1))
  const scores = new Float64Array(count).fill(bias)
  const first = new Float64Array(count)
  const second = new Float64Array(count)
  const built = builder()
  let state = 4242
  for (let t = 0; t < settings.trees; t++) {
    const drawn: number[] = []
    for (let group = 0; group + 1 < firsts.length; group++) {
      const [from, to] = [firsts[group] ?? 0, firsts[group + 1] ?? 0]
      writeSlopes(scores, labels, from, to, first, second)
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      if (state / 4294967296 < settings.share) for (let i = from; i < to; i++) drawn.push(i)
    }
    const tree = grow(binned, width, Int32Array.from(drawn), first, second, settings)
    built.add(tree, cuts)
    for (let i = 0; i < count; i++) scores[i] = (scores[i] ?? 0) + valueOf(tree, binned, i * width)
  }
  return built.trees(bias)
}

/** Where each group's rows begin, and where the last one's end. */
function firstsOf(groups: readonly Group[]): Int32Array {
  const firsts = new Int32Array(groups.length + 1)
  groups.forEach(({ rows }, i) => (firsts[i + 1] = (firsts[i] ?? 0) + rows.length))
  return firsts
}

/** First and second derivatives of the loss of one group: the chance that none of its right rows is chosen, or none where
 *  none is right. */
function writeSlopes(
  scores: Float64Array,
  labels: Uint8Array,
  from: number,
  to: number,
  first: Float64Array,
  second: Float64Array,
): void {
  let all = 1
  let right = 0
  for (let i = from; i < to; i++) {
    const weight = Math.exp(scores[i] ?? 0)
    all += weight
    if (labels[i]) right += weight
  }
  for (let i = from; i < to; i++) {
    const weight = Math.exp(scores[i] ?? 0)
    const p = weight / all
    first[i] = p - (labels[i] ? weight / right : 0)
    second[i] = p * (1 - p)
  }
}

type Split = { feature: number; bin: number; gain: number }
type Node = { rows: Int32Array; split: Split | null; value: number; left: Node | null; right: Node | null }

/** Grows one tree leaf by leaf, the one with the largest gain first. */
function grow(
  binned: Uint8Array,
  width: number,
  rows: Int32Array,
  first: Float64Array,
  second: Float64Array,
  settings: TreeSettings,
): Node {
  const make = (own: Int32Array): Node => {
    const { split, value } = bestSplit(binned, width, own, first, second, settings)
    return { rows: own, split, value, left: null, right: null }
  }
  const root = make(rows)
  const open = [root]
  for (let leaves = 1; leaves < settings.leaves; leaves++) {
    let best = -1
    open.forEach((node, i) => {
      if (node.split && (best < 0 || node.split.gain > (open[best]?.split?.gain ?? 0))) best = i
    })
    const node = open[best]
    if (!node?.split) break
    const { feature, bin } = node.split
    const goesLeft = (row: number) => (binned[row * width + feature] ?? 0) <= bin
    node.left = make(node.rows.filter(goesLeft))
    node.right = make(node.rows.filter((row) => !goesLeft(row)))
    open.splice(best, 1, node.left, node.right)
  }
  return root
}

function bestSplit(
  binned: Uint8Array,
  width: number,
  rows: Int32Array,
  first: Float64Array,
  second: Float64Array,
  { least, calm, rate }: TreeSettings,
): { split: Split | null; value: number } {
  const sums = new Float64Array(width * bins * 2)
  let g = 0
  let h = 0
  for (const row of rows) {
    const f = first[row] ?? 0
    const s = second[row] ?? 0
    g += f
    h += s
    const base = row * width
    for (let feature = 0; feature < width; feature++) {
      const at = (feature * bins + (binned[base + feature] ?? 0)) * 2
      sums[at] = (sums[at] ?? 0) + f
      sums[at + 1] = (sums[at + 1] ?? 0) + s
    }
  }
  const own = (g * g) / (h + calm)
  let split: Split | null = null
  for (let feature = 0; feature < width; feature++) {
    let leftG = 0
    let leftH = 0
    for (let bin = 0; bin + 1 < bins; bin++) {
      const at = (feature * bins + bin) * 2
      leftG += sums[at] ?? 0
      leftH += sums[at + 1] ?? 0
      if (leftH < least || h - leftH < least) continue
      const gain = (leftG * leftG) / (leftH + calm) + ((g - leftG) * (g - leftG)) / (h - leftH + calm) - own
      if (gain > 1e-6 && gain > (split?.gain ?? 0)) split = { feature, bin, gain }
    }
  }
  return { split, value: (-rate * g) / (h + calm) }
}

function valueOf(node: Node, binned: Uint8Array, base: number): number {
  let at = node
  while (at.left && at.right && at.split) {
    at = (binned[base + at.split.feature] ?? 0) <= at.split.bin ? at.left : at.right
  }
  return at.value
}

/** For each feature the values that part its bins, so that each holds about as many rows. */
function cutsOf(rows: Float32Array, width: number, count: number): Float32Array[] {
  const step = Math.max(1, Math.floor(count / 20_000))
  return Array.from({ length: width }, (_, feature) => {
    const values: number[] = []
    for (let row = 0; row < count; row += step) values.push(rows[row * width + feature] ?? 0)
    values.sort((a, b) => a - b)
    const cuts: number[] = []
    for (let bin = 1; bin < bins; bin++) {
      const cut = values[Math.floor((bin * values.length) / bins)] ?? 0
      if (cuts.length === 0 || cut > (cuts.at(-1) ?? 0)) cuts.push(cut)
    }
    return Float32Array.from(cuts)
  })
}

function binnedRows(
  rows: Float32Array,
  width: number,
  count: number,
  cuts: readonly Float32Array[],
): Uint8Array {
  const binned = new Uint8Array(count * width)
  for (let row = 0; row < count; row++) {
    for (let feature = 0; feature < width; feature++) {
      const own = cuts[feature]
      const value = rows[row * width + feature] ?? 0
      let bin = 0
      while (own && bin < own.length && value > (own[bin] ?? 0)) bin++
      binned[row * width + feature] = bin
    }
  }
  return binned
}

function builder() {
  const roots: number[] = []
  const features: number[] = []
  const thresholds: number[] = []
  const rights: number[] = []
  const write = (node: Node, cuts: readonly Float32Array[]): void => {
    const at = features.length
    if (!node.left || !node.right || !node.split) {
      features.push(-1)
      thresholds.push(node.value)
      rights.push(0)
      return
    }
    features.push(node.split.feature)
    thresholds.push(cuts[node.split.feature]?.[node.split.bin] ?? Infinity)
    rights.push(0)
    write(node.left, cuts)
    rights[at] = features.length
    write(node.right, cuts)
  }
  return {
    add(node: Node, cuts: readonly Float32Array[]) {
      roots.push(features.length)
      write(node, cuts)
    },
    trees: (bias: number): Trees => ({
      roots: Int32Array.from(roots),
      features: Int16Array.from(features),
      thresholds: Float32Array.from(thresholds),
      rights: Int32Array.from(rights),
      bias,
    }),
  }
}
