// Token odds: how likely each token of a frame stands inside content, opens or closes it, as one model sees them one by one.
// They are no reading of their own; the trees hold them against each whole analysis.
import type { Range } from '#lib/extract/analysis'
import type { CuedPassage } from '#lib/extract/cued-passages'
import { tokenPlace, type TokenPlace } from '#lib/extract/features/token'
import { addScores, type LinearModel } from '#lib/extract/linear'

/** Log-odds for each token of a passage's own frame; `sums` are those of standing inside, added up: `sums[i]` of the first
 *  `i` tokens. */
export type TokenOdds = {
  inside: Float64Array
  opens: Float64Array
  closes: Float64Array
  sums: Float64Array
}

const scores = new Float64Array(3)

export function tokenOddsOf(model: LinearModel<TokenPlace>, passage: CuedPassage): TokenOdds {
  const { length } = passage
  const odds: TokenOdds = {
    inside: new Float64Array(length),
    opens: new Float64Array(length),
    closes: new Float64Array(length),
    sums: new Float64Array(length + 1),
  }
  for (let at = 0; at < length; at++) {
    scores.fill(0)
    addScores(model, tokenPlace(passage, at), scores)
    const inside = scores[0] ?? 0
    odds.inside[at] = inside
    odds.opens[at] = scores[1] ?? 0
    odds.closes[at] = scores[2] ?? 0
    odds.sums[at + 1] = (odds.sums[at] ?? 0) + Math.max(-most, Math.min(most, inside))
  }
  return odds
}
// One token that the model is very sure of says no more than that.
const most = 4

/** The sum of the odds of a range's tokens; what stands in a following frame counts nothing. */
export function insideSum({ sums }: TokenOdds, range: Range | null): number {
  if (!range) return 0
  const end = Math.min(sums.length - 1, range[1] + 1)
  return (sums[end] ?? 0) - (sums[Math.min(end, range[0])] ?? 0)
}

/** The least likely token of a range. */
export function leastInside({ inside }: TokenOdds, [from, to]: Range): number {
  let least = 9
  for (let at = from; at <= to && at < inside.length; at++) least = Math.min(least, inside[at] ?? 9)
  return least
}

/** The likeliest token outside of `ranges`. */
export function mostOutside({ inside }: TokenOdds, ranges: readonly Range[]): number {
  let most = -9
  for (let at = 0; at < inside.length; at++)
    if (!ranges.some(([from, to]) => at >= from && at <= to)) most = Math.max(most, inside[at] ?? -9)
  return most
}
