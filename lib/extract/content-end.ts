// Where what a clause reports ends: at the next clause, or where the reporter goes on in their own words.
import type { Clause } from '#lib/extract/clauses'
import { hasVenue } from '#lib/extract/content-start'
import type { Token } from '#lib/extract/frames'
import { isAdverb, subjectPronouns } from '#lib/extract/vocabulary/words'

type Tokens = readonly Token[]

/** The last token that is no closing mark of the frame. */
export function lastContent(tokens: Tokens): number {
  let at = tokens.length - 1
  while (at > 0 && tokens[at]?.kind === 'mark') at--
  return at
}

export function rightEnd(tokens: Tokens, clause: Clause, start: number, later: readonly Clause[]): number {
  let end = lastContent(tokens)
  for (const next of later) {
    if (next.from === start && next.cue.form === 'participle' && tokens[start - 1]?.kind === 'mark') return -1
    const cut = cutBefore(tokens, clause, next)
    if (cut >= start) end = Math.min(end, cut)
  }
  return ownWords(tokens, start, end)
}

/** Cuts what the reporter adds: "…, but", "…, which", "…, while", a semicolon. Not before the last quotation. */
function ownWords(tokens: Tokens, start: number, end: number): number {
  let quote = -1
  for (let at = end; at >= start && quote < 0; at--) if (tokens[at]?.kind === 'quote') quote = at
  for (let at = Math.max(start, quote); at < end; at++) {
    const mark = tokens[at + 1]
    const word = tokens[at + 2]
    if (mark?.kind === 'word' && quote === at && afterQuotation.has(mark.lower)) return at
    if (mark?.lower === 'and' && quote === at && startsAnew(word)) return at
    if (
      mark?.kind === 'word' &&
      at > start &&
      occasions.has(mark.lower) &&
      hasVenue(tokens, at + 2) &&
      end - at < 14
    )
      return at
    if (mark?.kind !== 'mark') continue
    if (mark.lower === '—' && quote === at) return at
    if (mark.lower === ';' || (mark.lower === '(' && quote === at)) return at
    if (mark.lower === ',' && word && (additions.has(word.lower) || (quote < 0 && isDescription(word))))
      return at
  }
  return end
}

const additions = new Set('but which while although though compared when a just part also'.split(' '))

const occasions = new Set('in during on at via'.split(' '))

const afterQuotation = new Set('when while which before'.split(' '))

/** `… “a sieve” and | resigned`: what the same person did next. */
function startsAnew(word: Token | undefined): boolean {
  if (word?.kind !== 'word' || word.capital) return false
  return word.lower.endsWith('ed') || subjectPronouns.has(word.lower) || deeds.has(word.lower)
}
const deeds = new Set('then made showed went took is was has had will gave began later also'.split(' '))

function isDescription(word: Token): boolean {
  return (
    word.lower === 'the' ||
    word.lower === 'she' ||
    word.lower === 'they' ||
    (word.lower.endsWith('ing') && !word.capital)
  )
}

/** The last token before a clause that starts anew; -1 where the next clause is part of what is said. */
function cutBefore(tokens: Tokens, clause: Clause, next: Clause): number {
  // "Lind, who advised the port, said": the first cue stands inside what describes the second one's speaker.
  if (next.order === 'before' && next.from <= clause.cue.first) return next.cue.first - 2
  let at = next.from - 1
  if (next.cue.kind === 'according') return tokens[at]?.lower === ',' ? at - 1 : at
  while (next.order === 'shared' && tokens[at]?.kind === 'word' && isAdverb(tokens[at]?.lower ?? '')) at--
  const left = tokens[at]?.lower ?? ''
  if (left === 'and' || left === 'but' || left === 'while' || left === 'as') {
    at--
    if (tokens[at]?.lower === ',') return at - 1
    const isOwn =
      next.order === 'shared' ||
      tokens[at]?.kind === 'quote' ||
      subjectPronouns.has(tokens[next.from]?.lower ?? '')
    return isOwn ? at : -1
  }
  if (left === ',' && next.cue.form !== 'infinitive') return at - 1
  if (left === '—' && next.order === 'shared') return at - 1
  return tokens[at]?.kind === 'quote' && next.order === 'shared' ? at : -1
}
