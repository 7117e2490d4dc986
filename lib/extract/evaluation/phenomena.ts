// Phenomena: what makes an attribution hard, told from its annotation alone, so that recall can be shown for each.
import type { Attribution } from '#lib/extract/evaluation/annotations'
import type { Span } from '#lib/text/span'

export const phenomena = [
  'pronoun',
  'nominal',
  'name',
  'no speaker',
  'split',
  'multi-paragraph',
  'inverted',
  'transcript',
  'direct',
  'mixed',
  'indirect',
] as const
export type Phenomenon = (typeof phenomena)[number]

const pronouns = /^(?:he|she|they|it|we|i|you|who|him|her|them)$/i

/** The phenomena that `attribution` shows in `text`. */
export function phenomenaOf(text: string, { type, sources, cues, content }: Attribution): Phenomenon[] {
  const found: Phenomenon[] = [type]
  const source = sources[0]
  const cue = cues[0]
  if (!source) found.push('no speaker')
  else {
    const words = text.slice(...source).trim()
    if (pronouns.test(words)) found.push('pronoun')
    else
      found.push(
        /(?:^|\s)\p{Lu}[\p{L}’'.-]*(?:,|$)/u.test(words) || /\p{Lu}\S* \p{Lu}/u.test(words)
          ? 'name'
          : 'nominal',
      )
  }
  if (isSplit(content, cue)) found.push('split')
  const [first, last] = [content[0], content.at(-1)]
  if (first && last && text.slice(first[0], last[1]).trim().includes('\n')) found.push('multi-paragraph')
  if (cue && source && first && first[0] < cue[0] && cue[0] < source[0]) found.push('inverted')
  if (cue && source && text.slice(...cue) === ':' && opensLine(text, source)) found.push('transcript')
  return found
}

/** A cue between two pieces. */
function isSplit(content: readonly Span[], cue: Span | undefined): boolean {
  return (
    cue !== undefined &&
    content.some(([, end]) => end <= cue[0]) &&
    content.some(([start]) => start >= cue[1])
  )
}

function opensLine(text: string, [start]: Span): boolean {
  return text.slice(0, start).trimEnd().length === 0 || /\n[\s"“”'‘’]*$/.test(text.slice(0, start))
}
