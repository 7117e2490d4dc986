// How much one token may ask: 1,200 calls in any minute, 200 at once. Counted by each process in its memory.

const perMinute = 1200
const atOnce = 200
const minute = 60_000

/** Calls begun in the current minute and in the one before it, and those under way. */
type Use = { began: number; now: number; before: number; underWay: number }
const uses = new Map<string, Use>()

/** Lets a call of `token` begin, or says after how many seconds to try again. */
export function enter(token: string, at = Date.now()): { leave: () => void } | { retryAfter: number } {
  const use = countOf(token, at)
  const passed = (at - use.began) / minute
  // The minute that just ended counts by the part of it that lies within the last sixty seconds.
  if (use.before * (1 - passed) + use.now >= perMinute)
    return { retryAfter: Math.max(1, Math.ceil(60 * (1 - passed))) }
  if (use.underWay >= atOnce) return { retryAfter: 1 }
  use.now++
  use.underWay++
  return {
    leave() {
      use.underWay--
    },
  }
}

function countOf(token: string, at: number): Use {
  const known = uses.get(token)
  if (!known) {
    forgetIdle(at)
    const use = { began: at, now: 0, before: 0, underWay: 0 }
    uses.set(token, use)
    return use
  }
  const minutes = Math.floor((at - known.began) / minute)
  if (minutes > 0) {
    known.before = minutes === 1 ? known.now : 0
    known.now = 0
    known.began += minutes * minute
  }
  return known
}

function forgetIdle(at: number): void {
  for (const [token, use] of uses) if (use.underWay === 0 && at - use.began > 2 * minute) uses.delete(token)
}
