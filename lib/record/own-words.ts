// Whether an excerpt is no more than words that a statement says already.
import type { Span } from '#lib/text/span'

/** True where `excerpt`, the marks and spaces at the ends of its pieces left off, lies within `content`. */
export function isWithinWords(text: string, excerpt: readonly Span[], content: readonly Span[]): boolean {
  return excerpt.every((span) => {
    const [start, end] = trimmed(text, span)
    return content.some(([from, to]) => from <= start && end <= to)
  })
}

function trimmed(text: string, [start, end]: Span): Span {
  const words = text.slice(start, end)
  const first = words.search(/[\p{L}\p{N}]/u)
  if (first === -1) return [start, end]
  const left = /[^\p{L}\p{N}]*$/u.exec(words)?.[0].length ?? 0
  return [start + first, end - left]
}
