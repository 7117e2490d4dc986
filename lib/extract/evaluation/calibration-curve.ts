// The calibration curve: whether of the statements told at a confidence so many are right, in words and speaker.
import { agree, type Unit } from '#lib/extract/evaluation/score'
import { isSame } from '#lib/extract/evaluation/words-touched'

/** By tenths of confidence, lowest first: the sum of what was told, how many were right, how many there were. */
export type Curve = { sum: number; right: number; of: number }[]

export const newCurve = (): Curve => Array.from({ length: 10 }, () => ({ sum: 0, right: 0, of: 0 }))

/** Adds one statement that was found; thoughts that were annotated make it right too. */
export function plot(curve: Curve, gold: readonly Unit[], unit: Unit, confidence: number): void {
  const tenth = curve[Math.min(9, Math.floor(confidence * 10))]
  if (!tenth) return
  tenth.sum += confidence
  tenth.of++
  if (gold.some((one) => isSame(one.content, unit.content) && agree(one.source, unit.source))) tenth.right++
}

/** A line for each tenth in which anything was told. */
export function curveLines(curve: Curve): string[] {
  const bound = (tenth: number) => (tenth / 10).toFixed(2).replace(/^0/, '')
  const percent = (value: number) => (100 * value).toFixed(1).padStart(5)
  return [
    'confidence    told   right  statements',
    ...curve.flatMap(({ sum, right, of }, i) =>
      of > 0
        ? [
            `${`${bound(i)} to ${bound(i + 1)}`.padEnd(12)} ${percent(sum / of)}   ${percent(right / of)}  ${of}`,
          ]
        : [],
    ),
  ]
}
