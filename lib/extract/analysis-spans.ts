// Where an analysis stands in the text: its content, its mention and its cue as spans.
import type { Analysis } from '#lib/extract/analysis'
import type { Token } from '#lib/extract/frames'
import type { Span } from '#lib/text/span'

/** The pieces of content in order; a piece that runs on into following frames is parted where they begin. */
export function contentSpans({ left, right, core: { passage } }: Analysis): Span[] {
  const pieces = left ? [left] : []
  let rest = right
  for (const opening of passage.openings) {
    if (!rest || rest[1] < opening) break
    if (rest[0] >= opening) continue
    pieces.push([rest[0], lastSaid(passage.tokens, opening)])
    rest = [opening, rest[1]]
  }
  if (rest) pieces.push(rest)
  return pieces.map(([from, to]) => spanOf(passage.tokens, from, to))
}

export function mentionSpan({ core: { passage, mention } }: Analysis): Span | null {
  return mention && spanOf(passage.tokens, mention.from, mention.to)
}

export function cueSpan({ core: { passage, cue } }: Analysis): Span {
  return spanOf(passage.tokens, cue.first, cue.last)
}

function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  return [tokens[from]?.start ?? 0, tokens[to]?.end ?? 0]
}

function lastSaid(tokens: readonly Token[], to: number): number {
  let at = to - 1
  while (at > 0 && tokens[at]?.kind === 'mark') at--
  return at
}
