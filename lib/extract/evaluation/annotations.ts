// Annotated articles, one a line: what the engine is learned from and measured against.
import type { Span } from '#lib/text/span'

/** One attribution as annotated; spans are UTF-16 code units into the article's text. */
export type Attribution = {
  type: 'direct' | 'mixed' | 'indirect'
  sources: Span[]
  cues: Span[]
  content: Span[]
  /** False for thoughts, intentions and perceptions, which nobody needs to find. */
  speech?: boolean
  sourceHead?: Span
  chain?: string
}

/** `chains` are all the mentions of one person or thing, told by a machine: often wrong. */
export type Article = {
  id: string
  text: string
  attributions: Attribution[]
  chains?: Record<string, Span[]>
}

/** The articles of JSON Lines. */
export function articlesOf(lines: string): Article[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Article)
}
