// Possible cues: which tokens may be the head of a cue at all. What is certain is ruled out before any model is asked.
import { hashOf } from '#lib/extract/features'
import type { Token } from '#lib/extract/frames'
import { isQuote } from '#lib/extract/places'
import { cueWords } from '#lib/extract/vocabulary/cue-verbs'
import { copulas, possessives, subjectPronouns } from '#lib/extract/vocabulary/words'

type Tokens = readonly Token[]

/** Whether token `at` may be the head of a cue. */
export function mayBeCue(tokens: Tokens, at: number): boolean {
  const token = tokens[at]
  if (!token || token.kind === 'quote') return false
  if (token.kind === 'mark') return token.lower === ':' || token.lower === '—' || token.lower === '-'
  if (isRequestForAnonymity(tokens, at) || isPassive(tokens, at) || isNounOfADay(tokens, at)) return false
  return !subjectPronouns.has(token.lower) && !(token.capital && at > 0 && tokens[at - 1]?.capital === true)
}

/** "asked not to be named" tells how somebody speaks, not what is said. */
function isRequestForAnonymity(tokens: Tokens, at: number): boolean {
  if (!tokens[at]?.lower.startsWith('ask')) return false
  const [next, second, third] = [at + 1, at + 2, at + 3].map((i) => tokens[i]?.lower ?? '')
  return (next === 'not' && second === 'to' && third === 'be') || (next === 'for' && second === 'anonymity')
}

/** "was attacked by islanders" reports no words, nor does "was read by few" where none are quoted. */
function isPassive(tokens: Tokens, at: number): boolean {
  const [left, word, right] = [at - 1, at, at + 1].map((i) => tokens[i]?.lower ?? '')
  if (right !== 'by' || !copulas.has(left ?? '')) return false
  const kind = cueWords.get(word ?? '')?.kind
  return kind === 'object' || (kind === 'quoted' && !tokens.some(isQuote))
}

/** "her claims that day": a noun, and no clause after it. */
function isNounOfADay(tokens: Tokens, at: number): boolean {
  const next = tokens[at + 1]
  return possessives.has(tokens[at - 1]?.lower ?? '') && next?.lower === 'that' && next.word !== that
}
const that = hashOf('that')
