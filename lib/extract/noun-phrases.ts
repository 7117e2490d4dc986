// Noun phrases: where the words that may name a speaker begin and end, told without a tagger from closed word classes.
import type { Token } from '#lib/extract/frames'
import { leadingAbbreviations } from '#lib/text/vocabulary/abbreviations'
import { cueWords } from '#lib/extract/vocabulary/cue-verbs'
import { groups, roles, titles } from '#lib/extract/vocabulary/roles'
import {
  auxiliaries,
  conjunctions,
  determiners,
  isAdverb,
  prepositions,
  pronouns,
  relatives,
  subjectPronouns,
  subordinators,
  timeWords,
} from '#lib/extract/vocabulary/words'

/** Token indices, both ends included. `from` to `to` name the speaker; `outerFrom` to `outerTo` hold appositions and
 *  relative clauses as well. */
export type Mention = { from: number; to: number; outerFrom: number; outerTo: number }

type Tokens = readonly Token[]

export const farthest = 40

/** The noun phrase whose last word is token `end`. */
export function nounPhraseBefore(tokens: Tokens, end: number): Mention | null {
  const last = tokens[end]
  if (!last) return null
  if (subjectPronouns.has(last.lower)) return whole(end, end)
  if (hasSubjectInside(last.lower)) return whole(end, end)
  if (relatives.has(last.lower)) return antecedent(tokens, end)
  if (pronouns.has(last.lower) && !determiners.has(last.lower))
    return isCapableAlone(last.lower) ? whole(end, end) : null
  if (last.kind === 'word' && !isNominal(tokens, end)) return null
  let from = end
  while (from > 0 && end - from < farthest) {
    const left = from - 1
    const token = tokens[left]
    if (!token) break
    const isLink = joinsLeft(tokens, left)
    if (token.kind === 'mark') {
      if (
        token.lower === '.'
          ? isAbbreviated(tokens, left) && tokens[from]?.capital
          : isPossessiveMark(tokens, left) || token.lower === '&'
      )
        from = left
      else break
    } else if (token.kind === 'quote') break
    else if (determiners.has(token.lower)) {
      from = left
      if (!joinsLeft(tokens, left - 1) && !determiners.has(tokens[left - 1]?.lower ?? '')) break
    } else if (isLink) from = left - 1
    else if (isNominal(tokens, left) && !timeWords.has(token.lower)) from = left
    else break
  }
  return trimmed(tokens, from, end)
}

export function whole(from: number, to: number): Mention {
  return { from, to, outerFrom: from, outerTo: to }
}

/** Contractions that hold their subject: "he's said". */
function hasSubjectInside(word: string): boolean {
  const cut = word.indexOf("'")
  return cut > 0 && subjectPronouns.has(word.slice(0, cut))
}

function isCapableAlone(word: string): boolean {
  return (
    word === 'everyone' ||
    word === 'others' ||
    word === 'someone' ||
    word === 'one' ||
    word === 'neither' ||
    word === 'nobody'
  )
}

/** `…, who | said`: the phrase before the relative word. */
function antecedent(tokens: Tokens, relative: number): Mention | null {
  const left = tokens[relative - 1]
  const end = left?.lower === ',' ? relative - 2 : relative - 1
  if (end < 0 || relatives.has(tokens[end]?.lower ?? '') || tokens[relative]?.lower === 'that') return null
  const phrase = tokens[end]?.kind === 'word' ? nounPhraseBefore(tokens, end) : null
  return phrase && { ...phrase, outerTo: relative }
}

/** True where token `at` may belong to a noun phrase. */
export function isNominal(tokens: Tokens, at: number): boolean {
  const token = tokens[at]
  if (token?.kind !== 'word') return false
  const { lower } = token
  if (
    conjunctions.has(lower) ||
    prepositions.has(lower) ||
    auxiliaries.has(lower) ||
    subordinators.has(lower)
  )
    return false
  if (pronouns.has(lower) && !determiners.has(lower)) return false
  if (token.capital && at > 0) return true
  if (isAdverb(lower) && !roles.has(lower)) return false
  const cue = cueWords.get(lower)
  return !cue || cue.nounLike || cue.forms.includes('ing')
}

/** True where token `at` ties the phrase on its right to one on its left: "of", or "and" between names. */
function joinsLeft(tokens: Tokens, at: number): boolean {
  const token = tokens[at]
  const left = tokens[at - 1]
  const right = tokens[at + 1]
  if (token?.kind !== 'word' || left?.kind !== 'word' || !right || !isNominal(tokens, at - 1)) return false
  if (token.lower === 'of') return true
  if (token.lower === 'and')
    return left.capital === right.capital && at > 1 && (right.capital || groups.has(left.lower))
  if (!linking.has(token.lower)) return false
  return (
    groups.has(left.lower) ||
    roles.has(left.lower) ||
    (left.capital && tokens[at + 2]?.kind === 'word' && at < 5)
  )
}
const linking = new Set(['for', 'in', 'at', 'from', 'with', 'on', 'to', 'against', 'within', 'behind'])

export function isAbbreviated(tokens: Tokens, stop: number): boolean {
  const word = tokens[stop - 1]
  if (word?.kind !== 'word' || !(word.capital || leadingAbbreviations.has(word.lower))) return false
  return (
    word.lower.length === 1 ||
    leadingAbbreviations.has(word.lower) ||
    word.lower.includes('.') ||
    word.lower === 'jr' ||
    word.lower === 'inc' ||
    word.lower === 'sr'
  )
}

/** `Sanders' campaign`, with the apostrophe as a token. */
export function isPossessiveMark(tokens: Tokens, at: number): boolean {
  const token = tokens[at]
  if (token?.lower !== "'" && token?.lower !== '’') return false
  return tokens[at - 1]?.kind === 'word' && tokens[at - 1]?.end === token.start
}

/** A mention for tokens `from` to `to`, without a phrase that only says where from: "Hamish Oyelaran | of the union". */
export function trimmed(tokens: Tokens, from: number, to: number): Mention | null {
  let start = from
  while (start < to && isOpener(tokens[start])) start++
  if (isOpener(tokens[start])) return null
  let end = to
  for (let at = start + 1; at < to; at++) {
    const token = tokens[at]
    if (token?.kind !== 'word' || !prepositions.has(token.lower)) continue
    // "a spokeswoman for the council" is all one; "Ana Reis of the council" is Ana Reis.
    if (isPersonBefore(tokens, start, at) || (token.lower !== 'of' && tokens[at - 1]?.capital)) {
      end = at - 1
      break
    }
  }
  return { from: start, to: end, outerFrom: start, outerTo: to }
}

function isOpener(token: Token | undefined): boolean {
  if (!token) return true
  return (
    token.kind === 'mark' || conjunctions.has(token.lower) || (timeWords.has(token.lower) && !token.capital)
  )
}

/** A name of two words or with a title, so that "of …" after it is not part of it. */
function isPersonBefore(tokens: Tokens, start: number, at: number): boolean {
  let capitals = 0
  for (let i = start; i < at; i++)
    if (tokens[i]?.capital && !titles.has(tokens[i]?.lower ?? '') && !determiners.has(tokens[i]?.lower ?? ''))
      capitals++
  return capitals > 1 && !determiners.has(tokens[start]?.lower ?? '')
}
