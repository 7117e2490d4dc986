// Learning the calibration curve: probabilities are pooled until the share that was right rises with them.
import type { Calibration } from '#lib/extract/calibration'

const least = 60

/** The curve of `outcomes`: what was said, and whether it was right. */
export function learnCalibration(
  outcomes: readonly { probability: number; isRight: boolean }[],
): Calibration {
  const sorted = [...outcomes].sort((a, b) => a.probability - b.probability)
  const pools: { sum: number; right: number; count: number }[] = []
  for (let at = 0; at < sorted.length; at += least) {
    const some = sorted.slice(at, at + least)
    pools.push({
      sum: some.reduce((sum, one) => sum + one.probability, 0),
      right: some.filter((one) => one.isRight).length,
      count: some.length,
    })
    while (pools.length > 1) {
      const last = pools.at(-1)
      const before = pools.at(-2)
      if (!last || !before || before.right / before.count < last.right / last.count) break
      pools.splice(-2, 2, {
        sum: before.sum + last.sum,
        right: before.right + last.right,
        count: before.count + last.count,
      })
    }
  }
  const rounded = (value: number) => Math.round(value * 1000) / 1000
  return {
    raw: pools.map(({ sum, count }) => rounded(sum / count)),
    right: pools.map(({ right, count }) => rounded(right / count)),
  }
}
