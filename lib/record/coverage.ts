// Coverage: where each sentence of a source stands. On record, set aside with a reason, or still open.
import { z } from 'zod'
import type { Span } from '#lib/text/span'
import { SpanField } from './fields.ts'

export const sentenceStates = ['on-record', 'set-aside', 'open-found', 'open'] as const
export type SentenceState = (typeof sentenceStates)[number]

export const SentenceView = z.object({ span: SpanField, state: z.enum(sentenceStates) })
export type SentenceView = z.infer<typeof SentenceView>

/** How many sentences stand where. */
export const Coverage = z.object({ onRecord: z.int(), setAside: z.int(), openFound: z.int(), open: z.int() })
export type Coverage = z.infer<typeof Coverage>

type Covered = { confirmed: readonly Span[]; setAside: readonly Span[]; found: readonly Span[] }

/**
 * The state of each of `sentences`, which are in order and apart. A sentence is on record as soon as any of its words
 * are; a rejected statement leaves its sentence open, for what it really holds.
 */
export function sentenceStatesOf(sentences: readonly Span[], covered: Covered): SentenceView[] {
  const states = sentences.map((): SentenceState => 'open')
  const paint = (spans: readonly Span[], state: SentenceState) => {
    for (const [start, end] of spans) {
      for (let i = firstEndingAfter(sentences, start); (sentences[i]?.[0] ?? Infinity) < end; i++)
        states[i] = state
    }
  }
  paint(covered.found, 'open-found')
  paint(covered.setAside, 'set-aside')
  paint(covered.confirmed, 'on-record')
  return sentences.map(([start, end], i) => ({ span: [start, end], state: states[i] ?? 'open' }))
}

export function coverageOf(sentences: readonly SentenceView[]): Coverage {
  const count = (state: SentenceState) => sentences.filter((sentence) => sentence.state === state).length
  return {
    onRecord: count('on-record'),
    setAside: count('set-aside'),
    openFound: count('open-found'),
    open: count('open'),
  }
}

/** Index of the first of `sentences` that ends after `at`, by halving: texts have tens of thousands. */
function firstEndingAfter(sentences: readonly Span[], at: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.[1] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}
