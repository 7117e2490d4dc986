// Positions in a canonical text. Every other room speaks of text in these terms only.

/** Half-open range `[start, end)` of UTF-16 code units into one canonical text. */
export type Span = readonly [start: number, end: number]

/** True where `span` is a non-empty range inside a text of `length` code units. */
export function isSpanWithin([start, end]: Span, length: number): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= length
}

/** True where `at` does not fall between the two halves of a surrogate pair of `text`. */
export function isCharacterBoundary(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return !(before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff)
}

/** True where the two ranges share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

/** The words at `pieces`, joined as a statement's `quote` is shown: by ` … `. */
export function quoteOf(text: string, pieces: readonly Span[]): string {
  return pieces.map(([start, end]) => text.slice(start, end)).join(' … ')
}
