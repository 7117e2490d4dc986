// Learning linear models: logistic regression for flags, a conditional softmax for choices, both by AdaGrad (Duchi et al.
// 2011). Deterministic: the same examples in the same order give the same weights.

/** Examples as runs of slots. Example `i` has the rows `[firsts[i], firsts[i + 1])`, row `r` the slots from `offsets[r]`. */
export type Examples = {
  slots: Int32Array
  offsets: Int32Array
  firsts: Int32Array
  /** For a choice the index of the right row within its example, for flags a bit for each output. */
  labels: Int32Array
  /** Which fold each example belongs to. */
  folds: Int32Array
}

export type Settings = { bits: number; outputs: number; epochs: number; rate: number }

/** Learns `outputs` flags for each row, from the examples outside `leftOut`. */
export function learnFlags(
  examples: Examples,
  settings: Settings,
  leftOut: ReadonlySet<number>,
): Float32Array {
  const { outputs } = settings
  const { slots, offsets, firsts, labels } = examples
  const { weights, step } = learner(settings)
  eachEpoch(examples, settings, leftOut, (example) => {
    const row = firsts[example] ?? 0
    const from = offsets[row] ?? 0
    const to = offsets[row + 1] ?? 0
    for (let k = 0; k < outputs; k++) {
      let sum = 0
      for (let i = from; i < to; i++) sum += weights[(slots[i] ?? 0) * outputs + k] ?? 0
      const right = ((labels[example] ?? 0) >> k) & 1
      const gradient = 1 / (1 + Math.exp(-sum)) - right
      if (Math.abs(gradient) < negligible) continue
      for (let i = from; i < to; i++) step((slots[i] ?? 0) * outputs + k, gradient)
    }
  })
  return weights
}

/** Learns to choose the right row of each example, from the examples outside `leftOut`. */
export function learnChoice(
  examples: Examples,
  settings: Settings,
  leftOut: ReadonlySet<number>,
): Float32Array {
  const { slots, offsets, firsts, labels } = examples
  const { weights, step } = learner(settings)
  const scores = new Float64Array(1024)
  eachEpoch(examples, settings, leftOut, (example) => {
    const first = firsts[example] ?? 0
    const rows = Math.min(scores.length, (firsts[example + 1] ?? 0) - first)
    let top = -Infinity
    for (let r = 0; r < rows; r++) {
      let sum = 0
      for (let i = offsets[first + r] ?? 0; i < (offsets[first + r + 1] ?? 0); i++)
        sum += weights[slots[i] ?? 0] ?? 0
      scores[r] = sum
      if (sum > top) top = sum
    }
    let total = 0
    for (let r = 0; r < rows; r++) total += scores[r] = Math.exp((scores[r] ?? 0) - top)
    for (let r = 0; r < rows; r++) {
      const gradient = (scores[r] ?? 0) / total - (r === labels[example] ? 1 : 0)
      if (Math.abs(gradient) < negligible) continue
      for (let i = offsets[first + r] ?? 0; i < (offsets[first + r + 1] ?? 0); i++)
        step(slots[i] ?? 0, gradient)
    }
  })
  return weights
}

/** Learns to choose one of the right rows of each example, or none where none is right; labels have a bit for each row. */
export function learnChoiceOrNone(
  examples: Examples,
  settings: Settings,
  leftOut: ReadonlySet<number>,
): Float32Array {
  const { slots, offsets, firsts, labels } = examples
  const { weights, step } = learner(settings)
  const odds = new Float64Array(mostRows)
  eachEpoch(examples, settings, leftOut, (example) => {
    const first = firsts[example] ?? 0
    const rows = Math.min(mostRows, (firsts[example + 1] ?? 0) - first)
    const isRight = (r: number) => (((labels[example] ?? 0) >> r) & 1) === 1
    let all = 1
    let right = 0
    for (let r = 0; r < rows; r++) {
      let sum = 0
      for (let i = offsets[first + r] ?? 0; i < (offsets[first + r + 1] ?? 0); i++)
        sum += weights[slots[i] ?? 0] ?? 0
      odds[r] = Math.exp(sum)
      all += odds[r] ?? 0
      if (isRight(r)) right += odds[r] ?? 0
    }
    for (let r = 0; r < rows; r++) {
      const gradient = (odds[r] ?? 0) / all - (isRight(r) ? (odds[r] ?? 0) / right : 0)
      if (Math.abs(gradient) < negligible) continue
      for (let i = offsets[first + r] ?? 0; i < (offsets[first + r + 1] ?? 0); i++)
        step(slots[i] ?? 0, gradient)
    }
  })
  return weights
}

// A label holds a bit for each row.
const mostRows = 30
const smoothing = 1e-6
const negligible = 1e-4

/** A table of weights, and AdaGrad's step for one of them. */
function learner({ bits, outputs, rate }: Settings) {
  const weights = new Float32Array(outputs << bits)
  const squares = new Float32Array(outputs << bits)
  return {
    weights,
    step(at: number, gradient: number): void {
      const square = (squares[at] ?? 0) + gradient * gradient
      squares[at] = square
      weights[at] = (weights[at] ?? 0) - (rate * gradient) / (Math.sqrt(square) + smoothing)
    },
  }
}

/** Calls `visit` with every example outside `leftOut`, `epochs` times, each time shuffled anew by a fixed generator. */
function eachEpoch(
  { firsts, folds }: Examples,
  { epochs }: Settings,
  leftOut: ReadonlySet<number>,
  visit: (example: number) => void,
): void {
  const all: number[] = []
  for (let i = 0; i + 1 < firsts.length; i++) if (!leftOut.has(folds[i] ?? -1)) all.push(i)
  const order = Int32Array.from(all)
  let state = 12345
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      const j = Math.floor((state / 4294967296) * (i + 1))
      const swapped = order[i] ?? 0
      order[i] = order[j] ?? 0
      order[j] = swapped
    }
    order.forEach((example) => visit(example))
  }
}
