// A relay: somebody tells what somebody else said. The outer statement's words hold the inner one whole, and more than it,
// so that no chain of relays comes back to where it began.
import type { Span } from '#lib/text/span'

/** True where `outer` holds every piece of `inner`, and has words besides. */
export function holds(outer: readonly Span[], inner: readonly Span[]): boolean {
  const isWithin = inner.every(([start, end]) => outer.some(([from, to]) => from <= start && end <= to))
  return isWithin && lengthOf(outer) > lengthOf(inner)
}

function lengthOf(pieces: readonly Span[]): number {
  return pieces.reduce((sum, [start, end]) => sum + end - start, 0)
}
