// Whether an excerpt holds words that a statement says, or is no more than those.
import type { Span } from '#lib/text/span'

/** True where `excerpt`, the marks and spaces at the ends of its pieces left off, lies within `content`. */
export function isWithinWords(text: string, excerpt: readonly Span[], content: readonly Span[]): boolean {
  return excerpt.every((span) => {
    const [start, end] = trimmed(text, span)
    return content.some(([from, to]) => from <= start && end <= to)
  })
}

/** True where a letter or a figure stands both in `excerpt` and in `content`: more words around it make it no other. */
export function sharesWords(text: string, excerpt: readonly Span[], content: readonly Span[]): boolean {
  return excerpt.some(([start, end]) =>
    content.some(([from, to]) =>
      /[\p{L}\p{N}]/u.test(text.slice(Math.max(start, from), Math.max(start, Math.min(end, to)))),
    ),
  )
}

function trimmed(text: string, [start, end]: Span): Span {
  const words = text.slice(start, end)
  const first = words.search(/[\p{L}\p{N}]/u)
  if (first === -1) return [start, end]
  const left = /[^\p{L}\p{N}]*$/u.exec(words)?.[0].length ?? 0
  return [start + first, end - left]
}
