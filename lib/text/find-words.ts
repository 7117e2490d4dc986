// Where words stand in a canonical text, when a person has pasted them from a page that breaks its lines elsewhere.
import type { Span } from './span.ts'

/**
 * Every place of `words` in `text`, at most `most`, in order. White space of any length and kind stands for any other;
 * all else must be the same. Spans are UTF-16 code units into `text`.
 */
export function placesOfWords(text: string, words: string, most: number): Span[] {
  const parts = words.trim().split(/\s+/u).filter(Boolean)
  const [first, ...rest] = parts
  if (first === undefined) return []
  const places: Span[] = []
  for (let at = text.indexOf(first); at >= 0 && places.length < most; at = text.indexOf(first, at + 1)) {
    const end = endOfWords(text, at + first.length, rest)
    if (end !== null) places.push([at, end])
  }
  return places
}

/** Where `rest` ends when it follows at `from`, each part after white space; null where it does not. */
function endOfWords(text: string, from: number, rest: readonly string[]): number | null {
  let at = from
  for (const part of rest) {
    const start = afterSpace(text, at)
    if (start === at || !text.startsWith(part, start)) return null
    at = start + part.length
  }
  return at
}

function afterSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && /\s/u.test(text.charAt(at))) at++
  return at
}
