// Quotations whose cue is no known verb: "…," Trump barked; Trump went further: "…". The marks around them give it away.
import type { Clause } from '#lib/extract/clauses'
import type { Cue } from '#lib/extract/cues'
import type { Token } from '#lib/extract/frames'
import { mentionAfter, mentionBefore } from '#lib/extract/mentions'
import type { Mention } from '#lib/extract/noun-phrases'
import { auxiliaries, isAdverb, prepositions, subordinators, timeWords } from '#lib/extract/vocabulary/words'
import type { Content } from '#lib/extract/content'

type Tokens = readonly Token[]
export type Guess = { clause: Clause; content: Content }

/** A clause for the quotation at token `quote`, which no known cue reports, or null. */
export function guessFor(tokens: Tokens, quote: number): Guess | null {
  const token = tokens[quote]
  if (!token || token.words < 2) return null
  return token.stopped
    ? (afterQuotation(tokens, quote) ?? beforeQuotation(tokens, quote))
    : beforeQuotation(tokens, quote)
}

/** `“Go back,” Lind barked.` and `“Go back,” barked Lind.` */
function afterQuotation(tokens: Tokens, quote: number): Guess | null {
  const next = tokens[quote + 1]
  if (next?.kind !== 'word') return null
  if (looksLikeVerb(next)) {
    const mention = mentionAfter(tokens, quote + 2)
    if (!mention || !tokens[mention.to]?.capital) return null
    return guess(verb(quote + 1), mention, 'after', quote, 'quotation-inverted')
  }
  const mention = mentionAfter(tokens, quote + 1)
  if (!mention) return null
  let at = mention.outerTo + 1
  while (tokens[at]?.kind === 'word' && isAdverb(tokens[at]?.lower ?? '')) at++
  return looksLikeVerb(tokens[at]) ? guess(verb(at), mention, 'before', quote, 'quotation-before') : null
}

/** `Lind echoed: “…”` and `Lind crowed, “…”` */
function beforeQuotation(tokens: Tokens, quote: number): Guess | null {
  const mark = tokens[quote - 1]
  if (mark?.kind !== 'mark' || !(mark.lower === ',' || mark.lower === ':') || quote + 2 < tokens.length)
    return null
  const word = quote - 2
  if (looksLikeVerb(tokens[word])) {
    const mention = mentionBefore(tokens, word)
    if (mention) return guess(verb(word), mention, 'before', quote, 'rare-verb')
  }
  if (mark.lower !== ':') return null
  const mention = mentionBeforeColon(tokens, quote - 1)
  return mention && guess(verb(quote - 1), mention, 'before', quote, 'colon')
}

/** Who a colon at token `colon` gives the word to: who stands right before it, or whom the frame is about. */
export function mentionBeforeColon(tokens: Tokens, colon: number): Mention | null {
  for (let at = 0; at < Math.min(colon, 30); at++) {
    const token = tokens[at]
    if (token?.kind !== 'word' || prepositions.has(token.lower) || timeWords.has(token.lower)) continue
    if (at > 0 && !token.capital && tokens[at - 1]?.kind === 'word') continue
    const mention = mentionAfter(tokens, at)
    if (mention && mention.to < colon) return mention
  }
  return null
}

function verb(at: number): Cue {
  return { first: at, head: at, last: at, kind: 'quoted', form: 'finite' }
}

function guess(cue: Cue, mention: Mention, order: Clause['order'], quote: number, rule: string): Guess {
  const from = Math.min(cue.first, mention.outerFrom)
  const to = Math.max(cue.last, order === 'after' ? mention.outerTo : cue.last)
  return {
    clause: { cue, mention, order, from, to },
    content: { rule, pieces: [[quote, quote]], side: quote < from ? 'left' : 'right' },
  }
}

function looksLikeVerb(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.capital || token.lower.length < 3 || token.lower.includes("'"))
    return false
  if (prepositions.has(token.lower) || subordinators.has(token.lower) || auxiliaries.has(token.lower))
    return false
  return /(?:ed|s|ew|old|ank|oke|ote|ent|ought)$/.test(token.lower)
}
