// Spans compared as the sets of words that they touch, so that marks and white space at the edges never decide.
import type { Span } from '#lib/text/span'

const word = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu

/** The words of `text`, in order. */
export function wordSpansOf(text: string): Span[] {
  return Array.from(text.matchAll(word), (match) => [match.index, match.index + match[0].length] as const)
}

/** The indices of the words that `spans` touch. */
export function touched(words: readonly Span[], spans: readonly Span[]): Set<number> {
  const found = new Set<number>()
  for (const [start, end] of spans) {
    for (let i = firstEndingAfter(words, start); i < words.length && (words[i]?.[0] ?? 0) < end; i++)
      found.add(i)
  }
  return found
}

function firstEndingAfter(words: readonly Span[], at: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.[1] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}

export function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0
  for (const x of a) if (b.has(x)) count++
  return count
}

export function isSame(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && shared(a, b) === a.size
}

/** Jaccard's index, 0 to 1. */
export function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const both = shared(a, b)
  return both === 0 ? 0 : both / (a.size + b.size - both)
}
