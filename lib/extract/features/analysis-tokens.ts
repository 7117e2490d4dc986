// How a whole analysis stands to what each token says by itself: numbers for the trees.
import { endsOf, rangesOf, type Analysis } from '#lib/extract/analysis'
import type { AnalysisPlace, Numbers } from '#lib/extract/features/analysis-place'
import { insideSum, leastInside, mostOutside } from '#lib/extract/token-odds'

const unknown = -9

function gain(a: Analysis, { odds }: AnalysisPlace): number {
  return insideSum(odds, a.left) + insideSum(odds, a.right)
}

function gainBehindTheBest(a: Analysis, place: AnalysisPlace): number {
  return Math.max(...place.cue.analyses.map((other) => gain(other, place))) - gain(a, place)
}

function meanInside(a: Analysis, place: AnalysisPlace): number {
  const length = rangesOf(a).reduce(
    (sum, [from, to]) => sum + Math.max(0, Math.min(to + 1, place.odds.inside.length) - from),
    0,
  )
  return length > 0 ? gain(a, place) / length : unknown
}

const at = (odds: Float64Array, place: number | undefined) => odds[place ?? -1] ?? unknown

export const tokenNumbers: Numbers = [
  ['tokens inside, together', gain],
  ['tokens inside, behind the best', gainBehindTheBest],
  ['tokens inside, on average', meanInside],
  [
    'least likely token inside',
    (a, { odds }) => Math.min(...rangesOf(a).map((range) => leastInside(odds, range))),
  ],
  ['likeliest token outside', (a, { odds }) => mostOutside(odds, rangesOf(a))],
  ['first token opens', (a, { odds }) => at(odds.opens, endsOf(a)[0])],
  ['last token closes', (a, { odds }) => at(odds.closes, endsOf(a)[1])],
  ['last token of the left piece closes', (a, { odds }) => at(odds.closes, a.left?.[1])],
  ['first token of the right piece opens', (a, { odds }) => at(odds.opens, a.right?.[0])],
  ['token before is inside', (a, { odds }) => at(odds.inside, endsOf(a)[0] - 1)],
  ['token after is inside', (a, { odds }) => at(odds.inside, endsOf(a)[1] + 1)],
  ['second token after is inside', (a, { odds }) => at(odds.inside, endsOf(a)[1] + 2)],
  ['cue is inside', (a, { odds }) => at(odds.inside, a.core.cue.head)],
  ['mention is inside', (a, { odds }) => at(odds.inside, a.core.mention?.to)],
]
