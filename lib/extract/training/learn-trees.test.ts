import { expect, test } from 'vitest'
import { calibrated } from '#lib/extract/calibration'
import { learnCalibration } from '#lib/extract/training/learn-calibration'
import { learnTrees, type Group } from '#lib/extract/training/learn-trees'
import { treeScore } from '#lib/extract/trees'

const settings = { trees: 40, leaves: 4, rate: 0.3, least: 1, calm: 1, share: 1 }

test('trees learn what no single number tells', () => {
  const groups: Group[] = []
  for (let i = 0; i < 400; i++) {
    const [a, b] = [i % 2, (i >> 1) % 2]
    groups.push({ rows: [[a, b, (i * 7) % 11]], isRight: [a !== b] })
    // A few that tell a alone, so that the first split gains something.
    if (i % 10 === 0) groups.push({ rows: [[1, 0, 3]], isRight: [true] })
  }
  const trees = learnTrees(groups, 3, settings)
  expect(treeScore(trees, [1, 0, 5])).toBeGreaterThan(2)
  expect(treeScore(trees, [0, 1, 5])).toBeGreaterThan(2)
  expect(treeScore(trees, [1, 1, 5])).toBeLessThan(-2)
  expect(treeScore(trees, [0, 0, 5])).toBeLessThan(-2)
})

test('a curve that rises, and is read between its points', () => {
  const outcomes = Array.from({ length: 1200 }, (_, i) => ({
    probability: i / 1200,
    isRight: (i * 13) % 100 < (i < 600 ? 20 : 80),
  }))
  const curve = learnCalibration(outcomes)
  expect([...curve.right].sort((a, b) => a - b)).toEqual(curve.right)
  expect(calibrated(curve, 0.2)).toBeCloseTo(0.2, 1)
  expect(calibrated(curve, 0.9)).toBeCloseTo(0.8, 1)
  expect(calibrated(curve, 1)).toBe(curve.right.at(-1))
})
