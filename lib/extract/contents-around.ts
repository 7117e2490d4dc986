// Contents on the left of a cue, or on both sides of it: quotations before it, and clauses that it stands in as an aside.
import type { Clause } from '#lib/extract/clauses'
import { lastContent, rightEnd } from '#lib/extract/content-end'
import type { Content, Range } from '#lib/extract/content'
import type { Token } from '#lib/extract/frames'
import {
  isAdverb,
  prepositions,
  subjectPronouns,
  subordinators,
  timeWords,
} from '#lib/extract/vocabulary/words'

type Tokens = readonly Token[]

/** The index of the quotation right before the clause, or -1. */
export function leftQuotation(tokens: Tokens, { from }: Clause): number {
  if (tokens[from - 1]?.kind === 'quote') return from - 1
  const mark = tokens[from - 1]?.lower
  return (mark === ',' || mark === '—') && tokens[from - 2]?.kind === 'quote' ? from - 2 : -1
}

/** `“A,” he said, “and B.”` and `The plan is “dead,” he said.` */
export function aroundCue(
  tokens: Tokens,
  clause: Clause,
  quote: number,
  previous: Clause | null,
  next: Clause | null,
): Content {
  const pieces: Range[] = [[leftStart(tokens, quote, previous), quote]]
  const limit = next ? next.from : tokens.length
  const second = quotationAfter(tokens, clause.to + 1, limit)
  if (second >= 0)
    pieces.push([second, limit === tokens.length ? lastContent(tokens) : lastQuote(tokens, second, limit)])
  const isSplit = pieces.length > 1
  const rule = isSplit
    ? 'split-quotation'
    : clause.order === 'after'
      ? 'quotation-inverted'
      : 'quotation-before'
  return { rule, pieces, side: isSplit ? 'both' : 'left' }
}

function leftStart(tokens: Tokens, quote: number, previous: Clause | null): number {
  const floor = previous ? previous.to + 1 : 0
  let start = floor
  if (previous) {
    // Another cue stands before: only what is joined to the quotation belongs to this one.
    start = quote
    while (start > floor && tokens[start - 1]?.kind === 'quote') start--
    return start
  }
  let words = 0
  for (let at = floor; at < quote; at++) if (tokens[at]?.kind === 'word') words++
  if (words <= 2 || tokens[quote - 1]?.lower === ':') return firstQuote(tokens, start, quote)
  return start
}

function firstQuote(tokens: Tokens, from: number, to: number): number {
  for (let at = from; at <= to; at++) if (tokens[at]?.kind === 'quote') return at
  return to
}

/** The first quotation after a clause that goes on with it: after a comma, a colon or nothing. */
function quotationAfter(tokens: Tokens, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    if (tokens[at]?.kind !== 'quote') continue
    const before = tokens[at - 1]?.lower
    return before === ',' ||
      before === ':' ||
      before === '.' ||
      before === '—' ||
      before === ';' ||
      at === from
      ? at
      : -1
  }
  return -1
}

function lastQuote(tokens: Tokens, from: number, limit: number): number {
  let last = from
  for (let at = from; at < limit; at++) if (tokens[at]?.kind === 'quote') last = at
  return last
}

/** `The town is full, the mayor noted.` and `Last year, he said, it was not.` */
export function isAside(tokens: Tokens, clause: Clause): boolean {
  const mark = tokens[clause.from - 1]?.lower
  if ((mark !== ',' && mark !== '—') || clause.from < 3) return false
  const right = tokens[clause.to + 1]
  if (!right) return true
  if (right.kind === 'quote' || introducesQuotation(tokens, clause.to + 1)) return false
  if (right.kind === 'mark') return right.lower !== ':'
  const opening = tokens[0]?.lower ?? ''
  return !prepositions.has(opening) && !subordinators.has(opening) && isTail(tokens, clause.to + 1)
}

/** True where words of time, place or manner at most stand between `from` and a comma or colon before a quotation. */
function introducesQuotation(tokens: Tokens, from: number): boolean {
  for (let at = from; at < tokens.length && at - from < 20; at++) {
    const token = tokens[at]
    if (token?.kind === 'quote') {
      const mark = tokens[at - 1]
      return mark?.kind === 'mark' && (mark.lower === ',' || mark.lower === ':')
    }
    if (token?.lower === ';' || (token?.kind === 'word' && subjectPronouns.has(token.lower))) return false
  }
  return false
}

/** True where only words of time, place or occasion follow up to the end of the frame or a comma. */
function isTail(tokens: Tokens, from: number): boolean {
  const first = tokens[from]
  if (!first || !(timeWords.has(first.lower) || prepositions.has(first.lower) || isAdverb(first.lower)))
    return false
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token || token.kind === 'mark') return true
    if (token.kind === 'quote' || token.lower === 'that' || subjectPronouns.has(token.lower)) return false
    if (at - from > 14) return false
  }
  return true
}

export function aside(
  tokens: Tokens,
  clause: Clause,
  previous: Clause | null,
  later: readonly Clause[],
): Content {
  const start = previous && previous.to < clause.from - 3 ? 0 : previous ? previous.to + 1 : 0
  const pieces: Range[] = [[skipOpeners(tokens, start), clause.from - 2]]
  const last = lastContent(tokens)
  // After "…, she said on Monday," the reporter goes on; after "…, she said," the speaker does.
  const second = clause.to + 2
  const end =
    clause.order === 'before' && tokens[second - 1]?.lower === ',' && second <= last
      ? rightEnd(tokens, clause, second, later)
      : -1
  if (end >= second) pieces.push([second, end])
  return {
    rule: pieces.length > 1 ? 'aside' : 'cue-after',
    pieces,
    side: pieces.length > 1 ? 'both' : 'left',
  }
}

function skipOpeners(tokens: Tokens, from: number): number {
  const lower = tokens[from]?.lower
  return lower === 'but' || lower === 'and' ? from + 1 : from
}
