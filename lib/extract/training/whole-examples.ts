// Examples for the model of whole analyses: of each cue which of its analyses is right, or none.
import { hashOf } from '#lib/extract/features'
import { wholeOf } from '#lib/extract/features/whole'
import { slotsOf } from '#lib/extract/linear'
import { shapes } from '#lib/extract/models'
import { exampleStore } from '#lib/extract/training/example-store'
import type { Examples } from '#lib/extract/training/learn-linear'
import type { JudgedCue } from '#lib/extract/training/rank-examples'

const scratch = new Int32Array(160)

/** The cues of each article; labels have a bit for each analysis that is right. */
export function wholeExamples(
  articles: readonly (readonly JudgedCue[])[],
  foldOf: (index: number) => number,
): Examples {
  const { features, bits } = shapes.whole
  const seeds = Int32Array.from(features, ([name]) => hashOf(name))
  const store = exampleStore()
  articles.forEach((cues, index) => {
    for (const { cue, verdicts } of cues) {
      for (const analysis of cue.analyses)
        store.addRow(scratch, slotsOf({ features, seeds, bits }, wholeOf(analysis), scratch))
      const label = verdicts.reduce((bitsSet, { byItsCue }, rank) => bitsSet | (Number(byItsCue) << rank), 0)
      store.endExample(label, foldOf(index))
    }
  })
  return store.examples()
}
