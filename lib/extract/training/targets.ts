// Targets: what an annotated attribution asks of each model, in the tokens of one passage.
import type { MentionChoice } from '#lib/extract/alternatives'
import { mayBeCue } from '#lib/extract/possible-cues'

import type { Frame, Token } from '#lib/extract/frames'
import type { Mention } from '#lib/extract/noun-phrases'
import type { Passage } from '#lib/extract/passages'
import { overlaps, type Span } from '#lib/text/span'
import { cueWords } from '#lib/extract/vocabulary/cue-verbs'
import { auxiliaries, determiners, isAdverb, prepositions } from '#lib/extract/vocabulary/words'
import type { Attribution } from '#lib/extract/evaluation/annotations'

/** How often each word stood in a cue, and how often in a text: what tells the head of "had also said". */
export type CueCounts = Map<string, { cues: number; uses: number }>

/** Frame and token of the head of an attribution's cue, or null where no frame holds it. */
export function cueHeadOf(
  frames: readonly Frame[],
  { cues }: Attribution,
  counts: CueCounts,
): { frame: number; at: number } | null {
  const span = cues[0]
  if (!span) return null
  const frame = frameAt(frames, span)
  const tokens = frames[frame]?.tokens ?? []
  let head = -1
  let most = -1
  tokens.forEach((token, at) => {
    if (!overlaps([token.start, token.end], span) || !mayBeCue(tokens, at)) return
    const weight = headWeight(token, counts)
    if (weight > most) {
      most = weight
      head = at
    }
  })
  return head < 0 ? null : { frame, at: head }
}

/** How much a word looks like the head of a cue: verbs of reporting first, small words last. */
function headWeight(token: Token, counts: CueCounts): number {
  const { lower } = token
  if (
    prepositions.has(lower) ||
    auxiliaries.has(lower) ||
    determiners.has(lower) ||
    isAdverb(lower) ||
    lower === 'out'
  )
    return 0
  const count = counts.get(lower)
  return (count ? count.cues / (count.uses + 5) : 0) + (cueWords.has(lower) ? 0.5 : 0) + 0.01
}

/** Whether an attribution is a statement: speech as annotated, or told by a verb of reporting such as "rejected", which the
 *  annotation's automatic flag leaves out. Thoughts, intentions and findings are none. */
export function isStatement({ speech, cues }: Attribution, text: string): boolean {
  if (speech !== false) return true
  const words = cues.flatMap(([start, end]) => text.slice(start, end).toLowerCase().split(/\s+/))
  return words.some((word) => (cueWords.get(word)?.kind ?? 'quoted') !== 'quoted')
}

/** The number of the frame in which a span starts. */
export function frameAt(frames: readonly Frame[], [start]: Span): number {
  let low = 0
  let high = frames.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((frames[middle]?.span[1] ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return low
}

/** Token ranges of the pieces on either side of the cue's head, or null. */
export type ContentTarget = { left: [number, number] | null; right: [number, number] | null }

export function contentOf(passage: Passage, head: number, { content }: Attribution): ContentTarget {
  const target: ContentTarget = { left: null, right: null }
  passage.tokens.forEach((token, at) => {
    if (
      token.kind === 'mark' ||
      at === head ||
      !content.some((span) => overlaps([token.start, token.end], span))
    )
      return
    const side = at < head ? 'left' : 'right'
    const range = target[side]
    if (range) range[1] = at
    else target[side] = [at, at]
  })
  return target
}

/** The mention that the annotators' source is best told by: -1 where no alternative shares a word with it. */
export function mentionTarget(
  passage: Passage,
  choices: readonly MentionChoice[],
  { sources, sourceHead }: Attribution,
): number {
  const source = sources[0]
  if (!source) return choices.findIndex(({ mention }) => mention === null)
  let best = -1
  let most = 0
  choices.forEach(({ mention }, i) => {
    if (!mention) return
    const fit = fitOf(passage.tokens, mention, source, sourceHead)
    if (fit > most) {
      most = fit
      best = i
    }
  })
  return best
}

/** The share of words that a mention, its apposition included, has in common with a source; one that holds the source's
 *  head wins, and of equals the mention that itself is a name. */
function fitOf(tokens: readonly Token[], mention: Mention, source: Span, head: Span | undefined): number {
  let both = 0
  let either = 0
  let hasHead = false
  let isShared = false
  tokens.forEach((token, at) => {
    const isOuter = at >= mention.outerFrom && at <= mention.outerTo
    const isSource = overlaps([token.start, token.end], source)
    if (isOuter && isSource) both++
    if (isOuter || isSource) either++
    if (isSource && at >= mention.from && at <= mention.to) isShared = true
    if (isOuter && head && overlaps([token.start, token.end], head)) hasHead = true
  })
  return isShared ? both / either + (hasHead ? 1 : 0) : 0
}
