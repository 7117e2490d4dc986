import { expect, test } from 'vitest'
import { curveLines, newCurve, plot } from '#lib/extract/evaluation/calibration-curve'
import type { Unit } from '#lib/extract/evaluation/score'

const unit = (words: number[]): Unit => ({
  ...{ index: 0, kind: 'direct', isAsked: true },
  ...{ content: new Set(words), source: new Set<number>(), cue: new Set<number>() },
})

test('a row is called by the confidence that it stands for, whatever rows are empty', () => {
  const curve = newCurve()
  plot(curve, [unit([1, 2])], unit([1, 2]), 0.95)
  plot(curve, [unit([1, 2])], unit([1]), 1)
  plot(curve, [], unit([1]), 0.35)
  expect(curveLines(curve).slice(1)).toEqual([
    '.30 to .40    35.0     0.0  1',
    '.90 to 1.00   97.5    50.0  2',
  ])
})
