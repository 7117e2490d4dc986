// The axis of a timeline: where a moment lies between two others, and which months or days are written under it.

export type Range = { from: number; to: number }
export type Tick = { at: number; unit: 'year' | 'month' | 'day' }

const day = 86_400_000
const mostTicks = 9
const monthSteps = [1, 3, 6, 12, 24, 60, 120, 240]

/** The range that holds all of `moments` (milliseconds) with some air at both ends; null where there are none. */
export function rangeOf(moments: readonly number[]): Range | null {
  if (moments.length === 0) return null
  const first = Math.min(...moments)
  const last = Math.max(...moments)
  const air = Math.max((last - first) * 0.05, 7 * day)
  return { from: first - air, to: last + air }
}

/** Where `at` lies in `range`: 0 at its start, 1 at its end, and never outside. */
export function shareOf(at: number, { from, to }: Range): number {
  return Math.min(1, Math.max(0, (at - from) / (to - from)))
}

/** The moments that are written under the axis, in UTC: years, months, or days where the range is short. */
export function ticksOf({ from, to }: Range): Tick[] {
  if (to - from < 75 * day) {
    const step = Math.ceil((to - from) / day / mostTicks)
    const start = Math.ceil(from / day)
    return fill((i) => ({ at: (start + i * step) * day, unit: 'day' }), to)
  }
  const months = (to - from) / (30.44 * day)
  const step = monthSteps.find((size) => months / size <= mostTicks) ?? 600
  const begin = new Date(from)
  const month = begin.getUTCFullYear() * 12 + begin.getUTCMonth()
  const isAtStart = Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth(), 1) >= from
  const first = Math.ceil((isAtStart ? month : month + 1) / step) * step
  return fill((i) => {
    const next = first + i * step
    return { at: Date.UTC(Math.floor(next / 12), next % 12, 1), unit: next % 12 === 0 ? 'year' : 'month' }
  }, to)
}

function fill(tick: (i: number) => Tick, to: number): Tick[] {
  const ticks: Tick[] = []
  for (let i = 0; ; i++) {
    const next = tick(i)
    if (next.at > to) return ticks
    ticks.push(next)
  }
}

/** Puts each of `shares`, ascending, into the first lane where it is at least `apart` from the one before it. */
export function lanesOf(shares: readonly number[], apart: number): number[] {
  const ends: number[] = []
  return shares.map((share) => {
    const free = ends.findIndex((end) => share - end >= apart)
    const lane = free === -1 ? ends.length : free
    ends[lane] = share
    return lane
  })
}
