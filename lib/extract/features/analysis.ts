// What tells a whole analysis of a cue from its rivals: numbers for the boosted trees, each with a name.
import { rangesOf, type Analysis, type Range } from '#lib/extract/analysis'
import { edgeNumbers } from '#lib/extract/features/analysis-classes'
import { tokenNumbers } from '#lib/extract/features/analysis-tokens'
import type { AnalysisPlace, Numbers } from '#lib/extract/features/analysis-place'
import type { Token } from '#lib/extract/frames'
import { countOf } from '#lib/extract/places'
import { cueWords } from '#lib/extract/vocabulary/cue-verbs'
import { auxiliaries, possessives, subjectPronouns } from '#lib/extract/vocabulary/words'

const covers = (range: Range | null, at: number) => range !== null && at >= range[0] && at <= range[1]
const size = (range: Range | null) => (range ? range[1] - range[0] + 1 : 0)

export function holds({ left, right }: Analysis, at: number): boolean {
  return covers(left, at) || covers(right, at)
}

export function collide(a: Analysis, b: Analysis): boolean {
  const ranges = [b.left, b.right]
  return [a.left, a.right].some(
    (x) => x !== null && ranges.some((y) => y !== null && x[0] <= y[1] && y[0] <= x[1]),
  )
}

function quotesIn(tokens: readonly Token[], range: Range | null): number {
  return range ? countOf(tokens, range[0], range[1] + 1, 'quote') : 0
}

function wordsIn(tokens: readonly Token[], range: Range | null): number {
  return range ? countOf(tokens, range[0], range[1] + 1, 'word') : 0
}

function verbsIn(tokens: readonly Token[], from: number, to: number): number {
  let count = 0
  for (let i = from; i < to; i++) {
    const lower = tokens[i]?.lower ?? ''
    if (auxiliaries.has(lower) || (cueWords.has(lower) && !cueWords.get(lower)?.nounLike)) count++
  }
  return count
}

/** Marks in small numbers; the order means nothing, trees take them apart. */
function markCode(token: Token | undefined, isFollowing: boolean): number {
  if (!token) return 0
  if (token.kind === 'quote') return token.stopped ? 11 : 12
  if (token.kind === 'word')
    return token.capital ? 10 : subjectPronouns.has(token.lower) ? 9 : isFollowing ? 8 : 7
  return Math.max(1, ',.:;—('.indexOf(token.lower) + 2)
}

function tellerCode({ core: { mention, passage } }: Analysis): number {
  const token = mention ? passage.tokens[mention.to] : undefined
  if (!mention || !token) return 0
  if (subjectPronouns.has(token.lower)) return 1
  if (token.capital) return 2
  return possessives.has(passage.tokens[mention.from]?.lower ?? '') ? 4 : 3
}

const top = ({ cue }: AnalysisPlace) => cue.analyses[0]

/** The likelihood of an analysis among its rivals, and none of them, by how well each goes together. */
function fitAmongRivals({ fits, rank }: AnalysisPlace): number {
  let sum = 1
  for (let i = 0; i < fits.length; i++) sum += Math.exp(fits[i] ?? 0)
  return (fits[rank] ?? 0) - Math.log(sum)
}

function fitBehindTheBest({ fits, rank }: AnalysisPlace): number {
  let best = -Infinity
  for (let i = 0; i < fits.length; i++) best = Math.max(best, fits[i] ?? 0)
  return (fits[rank] ?? 0) - best
}

export const analysisFeatures: Numbers = [
  ['fit', (_, p) => p.fits[p.rank] ?? 0],
  ['fit among rivals', (_, p) => fitAmongRivals(p)],
  ['fit behind the best', (_, p) => fitBehindTheBest(p)],
  ...tokenNumbers,
  ...edgeNumbers,
  ['rank', (_, p) => p.rank],
  ['how many analyses', (_, p) => p.cue.analyses.length],
  ['cue reports speech', (_, p) => p.cue.speech],
  ['cue reports anything', (_, p) => p.cue.anything],
  ['total', (a) => a.total],
  ['behind the likeliest', (a, p) => (top(p)?.total ?? 0) - a.total],
  ['ahead of the second', (a, p) => a.total - (p.cue.analyses[p.rank === 0 ? 1 : 0]?.total ?? -9)],
  ['mention', (a) => a.logs.mention],
  ['side', (a) => a.logs.side],
  ['left start', (a) => a.logs.leftStart],
  ['left end', (a) => a.logs.leftEnd],
  ['right start', (a) => a.logs.rightStart],
  ['right end', (a) => a.logs.rightEnd],
  [
    'least likely decision',
    (a) =>
      Math.min(
        a.logs.mention,
        a.logs.side,
        a.logs.leftStart,
        a.logs.leftEnd,
        a.logs.rightStart,
        a.logs.rightEnd,
      ),
  ],
  ['which side', (a) => (a.left && a.right ? 2 : a.left ? 0 : 1)],
  ['order of mention', (a) => a.core.order],
  ['kind of mention', tellerCode],
  ['tokens on the left', (a) => size(a.left)],
  ['tokens on the right', (a) => size(a.right)],
  ['words on the left', (a) => wordsIn(a.core.passage.tokens, a.left)],
  ['words on the right', (a) => wordsIn(a.core.passage.tokens, a.right)],
  ['quotations on the left', (a) => quotesIn(a.core.passage.tokens, a.left)],
  ['quotations on the right', (a) => quotesIn(a.core.passage.tokens, a.right)],
  [
    'quotations left out',
    (a) =>
      countOf(a.core.passage.tokens, 0, a.core.passage.length, 'quote') -
      quotesIn(a.core.passage.tokens, a.left) -
      quotesIn(a.core.passage.tokens, a.right),
  ],
  ['quotations in the frame', (a) => countOf(a.core.passage.tokens, 0, a.core.passage.length, 'quote')],
  [
    'before the content',
    (a) =>
      markCode(
        a.core.passage.tokens[(a.left ?? a.right)?.[0] ? ((a.left ?? a.right)?.[0] ?? 0) - 1 : -1],
        false,
      ),
  ],
  ['opening the content', (a) => markCode(a.core.passage.tokens[(a.left ?? a.right)?.[0] ?? -1], false)],
  ['closing the content', (a) => markCode(a.core.passage.tokens[(a.right ?? a.left)?.[1] ?? -1], false)],
  ['after the content', (a) => markCode(a.core.passage.tokens[((a.right ?? a.left)?.[1] ?? -2) + 1], true)],
  ['between cue and right piece', (a) => (a.right ? a.right[0] - a.core.right : 0)],
  [
    'verbs between cue and right piece',
    (a) => (a.right ? verbsIn(a.core.passage.tokens, a.core.right + 1, a.right[0]) : 0),
  ],
  [
    'verbs in the content',
    (a) => rangesOf(a).reduce((sum, [from, to]) => sum + verbsIn(a.core.passage.tokens, from, to + 1), 0),
  ],
  ['between left piece and cue', (a) => (a.left ? a.core.left - a.left[1] : 0)],
  ['left over at the start', (a) => (a.left ? a.left[0] : Math.min(a.core.left, a.right?.[0] ?? 0))],
  [
    'left over at the end',
    (a) =>
      Math.max(0, a.core.passage.length - 1 - Math.max(a.right?.[1] ?? 0, a.core.right, a.left?.[1] ?? 0)),
  ],
  [
    'reaches the next frame',
    (a) =>
      a.right && a.right[1] >= a.core.passage.length ? (a.right[0] >= a.core.passage.length ? 2 : 1) : 0,
  ],
  ['length of the frame', (a) => a.core.passage.length],
  ['place of the cue', (_, p) => p.cue.at],
  ['other cues', (_, p) => p.others.length],
  ['likeliest other cue', (_, p) => p.others.reduce((most, other) => Math.max(most, other.speech), -9)],
  [
    'likeliest cue inside the content',
    (a, p) =>
      p.others.reduce((most, other) => (holds(a, other.at) ? Math.max(most, other.speech) : most), -9),
  ],
  [
    'likeliest cue whose content it meets',
    (a, p) =>
      p.others.reduce(
        (most, other) =>
          other.analyses[0] && collide(a, other.analyses[0]) ? Math.max(most, other.speech) : most,
        -9,
      ),
  ],
  [
    'likeliest content that it lies in',
    (_, p) =>
      p.others.reduce(
        (most, other) =>
          other.analyses[0] && holds(other.analyses[0], p.cue.at) ? Math.max(most, other.speech) : most,
        -9,
      ),
  ],
  [
    'likeliest cue on its left',
    (_, p) =>
      p.others.reduce((most, other) => (other.at < p.cue.at ? Math.max(most, other.speech) : most), -9),
  ],
  [
    'likeliest cue on its right',
    (_, p) =>
      p.others.reduce((most, other) => (other.at > p.cue.at ? Math.max(most, other.speech) : most), -9),
  ],
]

/** The numbers of one analysis, in the order of `analysisFeatures`, written into `row` from `at` on. */
export function writeNumbers(place: AnalysisPlace, row: Float32Array, at: number): void {
  const analysis = place.cue.analyses[place.rank]
  if (!analysis) return
  for (let i = 0; i < analysisFeatures.length; i++)
    row[at + i] = analysisFeatures[i]?.[1](analysis, place) ?? 0
}
