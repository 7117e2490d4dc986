// What a person selected, as offsets that may stand on record.
import type { Span } from '#lib/text/span'
import { isCharacterBoundary } from '#lib/text/span'

/**
 * `[start, end)` in either direction, held to the text, off the white space at its edges and never between the halves
 * of a surrogate pair, which are taken in whole. Null where nothing is left.
 */
export function snapSpan(text: string, a: number, b: number): Span | null {
  let start = Math.max(0, Math.min(a, b))
  let end = Math.min(text.length, Math.max(a, b))
  while (start < end && isSpace(text, start)) start++
  while (end > start && isSpace(text, end - 1)) end--
  if (start >= end) return null
  if (!isCharacterBoundary(text, start)) start--
  if (!isCharacterBoundary(text, end)) end++
  return [start, end]
}

/** The neighbouring boundary of `at`: one character or one word on, never between the halves of a surrogate pair. */
export function nudged(text: string, at: number, by: 1 | -1, unit: 'character' | 'word'): number {
  let to = at + by
  if (unit === 'word') {
    const inWord = (i: number) => isOfWord(text, i)
    const next = (i: number) => (by === 1 ? i : i - 1)
    to = at
    while (to > 0 && to < text.length && !inWord(next(to))) to += by
    if (by === 1 && to === 0 && !inWord(0)) while (to < text.length && !inWord(to)) to += by
    while (to >= 0 && to <= text.length && inWord(next(to))) to += by
  }
  to = Math.max(0, Math.min(text.length, to))
  return isCharacterBoundary(text, to) ? to : to + by
}

/**
 * Where an edge of `content[piece]` comes to stand that was dragged to `at`: on the nearest edge of a word, or of the marks
 * about it, or by `character` where it is; never past the piece's other edge or into its neighbours.
 */
export function draggedTo(
  text: string,
  content: readonly Span[],
  { piece, edge, at, unit }: { piece: number; edge: 'start' | 'end'; at: number; unit: 'character' | 'word' },
): number | null {
  const own = content[piece]
  if (!own) return null
  const [least, most] =
    edge === 'start'
      ? [content[piece - 1]?.[1] ?? 0, own[1] - 1]
      : [own[0] + 1, content[piece + 1]?.[0] ?? text.length]
  const wanted = Math.min(most, Math.max(least, at))
  const isEdge = (i: number) =>
    isCharacterBoundary(text, i) && (unit === 'character' || isWordEdge(text, i, edge))
  for (let by = 0; by <= most - least; by++) {
    for (const i of [wanted - by, wanted + by]) if (i >= least && i <= most && isEdge(i)) return i
  }
  return null
}

/** True where a word, or marks that belong to none, begin or end at `at`. */
function isWordEdge(text: string, at: number, edge: 'start' | 'end'): boolean {
  const [within, beyond] = edge === 'start' ? [at, at - 1] : [at - 1, at]
  if (isOutside(text, within) || isSpace(text, within)) return false
  return isOutside(text, beyond) || isSpace(text, beyond) || isOfWord(text, within) !== isOfWord(text, beyond)
}

function isOutside(text: string, at: number): boolean {
  return at < 0 || at >= text.length
}

function isOfWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}\p{M}’'-]/u.test(text[at] ?? '')
}

/** The place of `words` in `text` nearest to `near`; runs of white space count as one. Null where they are not in it. */
export function placeOf(text: string, words: string, near = 0): Span | null {
  const typed = words.trim()
  if (typed === '') return null
  const pattern = typed
    .split(/\s+/)
    .map((word) =>
      word
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/["“”„]/g, '["“”„]')
        .replace(/['‘’]/g, "['‘’]"),
    )
    .join('\\s+')
  let best: Span | null = null
  for (const match of text.matchAll(new RegExp(pattern, 'gu'))) {
    const found: Span = [match.index, match.index + match[0].length]
    if (!best || Math.abs(found[0] - near) < Math.abs(best[0] - near)) best = found
  }
  return best
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text[at] ?? '')
}
