// Kinds: direct where all words stand inside quotation marks, indirect where none do, mixed where some do.
import type { Quotation } from '#lib/extract/quotes'
import type { Span } from '#lib/text/span'

export type Kind = 'direct' | 'indirect' | 'mixed'

/** The kind of content at `pieces`. Marks and white space around the words do not count. */
export function kindOf(text: string, pieces: readonly Span[], quotations: readonly Quotation[]): Kind {
  let hasInside = false
  let hasOutside = false
  for (const [start, end] of pieces) {
    let at = start
    for (let i = firstEndingAfter(quotations, start); i < quotations.length; i++) {
      const span = quotations[i]?.span
      if (!span || span[0] >= end) break
      hasInside = true
      if (hasLetter(text.slice(at, Math.max(at, span[0])))) hasOutside = true
      at = Math.max(at, span[1])
    }
    if (at < end && hasLetter(text.slice(at, end))) hasOutside = true
  }
  if (!hasInside) return 'indirect'
  return hasOutside ? 'mixed' : 'direct'
}

function hasLetter(part: string): boolean {
  return /[\p{L}\p{N}]/u.test(part)
}

/** The index of the first quotation that ends after `at`. */
function firstEndingAfter(quotations: readonly Quotation[], at: number): number {
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotations[middle]?.span[1] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}
