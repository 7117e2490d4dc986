// Where what a clause reports begins, on the right of its cue: past whom it was said to, where and when.
import type { Clause } from '#lib/extract/clauses'
import type { Token } from '#lib/extract/frames'
import {
  auxiliaries,
  determiners,
  isAdverb,
  prepositions,
  pronouns,
  subjectPronouns,
  timeWords,
  venues,
} from '#lib/extract/vocabulary/words'

type Tokens = readonly Token[]

export function rightStart(tokens: Tokens, clause: Clause): number {
  let at = clause.to + 1
  if (clause.cue.kind === 'person') at = afterAddressee(tokens, at)
  if (clause.cue.kind === 'object' || clause.cue.kind === 'quoted') return skipMark(tokens, at)
  at = afterTail(tokens, at)
  return skipMark(tokens, at)
}

function skipMark(tokens: Tokens, at: number): number {
  let start = at
  while (tokens[start]?.kind === 'mark' && ',:—.'.includes(tokens[start]?.lower ?? ' ')) start++
  return start
}

/** Past whom the words are said to: "told | the committee | that". */
function afterAddressee(tokens: Tokens, from: number): number {
  const first = tokens[from]
  if (first?.kind !== 'word' || first.lower === 'that') return from
  const isOwner =
    first.lower === 'her' && tokens[from + 1]?.kind === 'word' && tokens[from + 1]?.lower !== 'that'
  if (pronouns.has(first.lower) && !determiners.has(first.lower)) return from + 1
  if (first.lower === 'her' && !isOwner) return from + 1
  const that = thatAfter(tokens, from)
  if (that >= 0) return that
  let at = from
  let seenNoun = false
  while (at < tokens.length && at - from < 14) {
    const token = tokens[at]
    if (!token || token.kind !== 'word') break
    if (
      token.lower === 'that' ||
      subjectPronouns.has(token.lower) ||
      /^(to|if|whether|how|why|what|about|there)$/.test(token.lower)
    )
      break
    if (
      seenNoun &&
      determiners.has(token.lower) &&
      tokens[at - 1]?.lower !== 'of' &&
      !prepositions.has(tokens[at - 1]?.lower ?? '')
    )
      break
    if (!determiners.has(token.lower)) seenNoun = true
    at++
  }
  return at
}

/** The "that" which only words of who, where and when part from `from`, or -1. */
function thatAfter(tokens: Tokens, from: number): number {
  for (let at = from; at < tokens.length && at - from < 20; at++) {
    const token = tokens[at]
    if (
      !token ||
      (token.kind === 'quote' && (token.words > 3 || token.stopped)) ||
      (token.kind === 'mark' && token.lower !== ',' && token.lower !== '.')
    )
      return -1
    if (token.lower === 'that' && token.kind === 'word') return at
    if (
      subjectPronouns.has(token.lower) ||
      auxiliaries.has(token.lower) ||
      /^(to|if|whether|how|why|what)$/.test(token.lower)
    )
      return -1
    if (
      token.lower === ',' &&
      tokens[at + 1]?.lower !== 'that' &&
      !tokens[at + 1]?.capital &&
      tokens[at + 2]?.lower !== ','
    ) {
      if (!timeWords.has(tokens[at + 1]?.lower ?? '')) return -1
    }
  }
  return -1
}

/** Past where and when: "said | in a statement on Tuesday | that". */
function afterTail(tokens: Tokens, from: number): number {
  const first = tokens[from]
  if (first?.kind === 'word' && (prepositions.has(first.lower) || timeWords.has(first.lower))) {
    const that = thatAfter(tokens, from)
    if (that >= 0) return that
  }
  let at = from
  while (isTime(tokens, at)) at++
  const token = tokens[at]
  if (token?.lower === ',' && token.kind === 'mark')
    return tokens[at + 1]?.kind === 'quote' ? at : afterAside(tokens, at)
  if (token?.kind !== 'word' || !(prepositions.has(token.lower) || isAdverb(token.lower))) return at
  const marker = markerAfter(tokens, at)
  if (marker >= 0) return marker
  return hasVenue(tokens, at) ? afterVenue(tokens, at) : at
}

function isTime(tokens: Tokens, at: number): boolean {
  const lower = tokens[at]?.lower ?? ''
  return timeWords.has(lower) || (prepositions.has(lower) && timeWords.has(tokens[at + 1]?.lower ?? ''))
}

/** `said, however, that …` and `joked, in a put-on voice, “…”`: past what stands between commas. */
function afterAside(tokens: Tokens, comma: number): number {
  for (let at = comma + 1; at < tokens.length && at - comma < 14; at++) {
    const token = tokens[at]
    if (token?.kind === 'quote') return comma
    if (token?.kind !== 'mark' || token.lower !== ',') continue
    const next = tokens[at + 1]
    return next?.kind === 'quote' || next?.lower === 'that' || at - comma === 2 ? at + 1 : comma
  }
  return comma
}

/** The next "that", colon, or comma before a quotation, where only a tail stands between. */
function markerAfter(tokens: Tokens, from: number): number {
  for (let at = from; at < tokens.length && at - from < 22; at++) {
    const token = tokens[at]
    if (!token) break
    if (token.lower === 'that' && token.kind === 'word') return at
    if (token.lower === ':' || (token.lower === ',' && tokens[at + 1]?.kind === 'quote')) return at
    if (token.kind === 'quote')
      return token.words > 3 && at - from < 6 && !isGoverned(tokens[at - 1]) ? at : -1
    if (token.lower === ',' || token.lower === ';' || subjectPronouns.has(token.lower)) break
  }
  return -1
}

/** True where a quotation after `token` is a part of its phrase: "a fan of “…”". */
function isGoverned(token: Token | undefined): boolean {
  return (
    token?.kind !== 'word' ||
    prepositions.has(token.lower) ||
    determiners.has(token.lower) ||
    !(token.capital || timeWords.has(token.lower) || venues.has(token.lower))
  )
}

export function hasVenue(tokens: Tokens, from: number): boolean {
  for (let at = from; at < from + 5; at++) if (venues.has(tokens[at]?.lower ?? '')) return true
  return false
}

function afterVenue(tokens: Tokens, from: number): number {
  for (let at = from; at < tokens.length && at - from < 20; at++) {
    const token = tokens[at]
    if (!token || token.kind !== 'word' || subjectPronouns.has(token.lower) || token.lower === 'there')
      return at
    if (
      at > from + 2 &&
      determiners.has(token.lower) &&
      !prepositions.has(tokens[at - 1]?.lower ?? '') &&
      !determiners.has(tokens[at - 1]?.lower ?? '')
    )
      return at
  }
  return from
}
