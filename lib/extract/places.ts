// What features ask of a place among tokens: its word, its class, its neighbours, and how far the next mark is.
import { hashOf } from '#lib/extract/features'
import type { Token } from '#lib/extract/frames'

type Tokens = readonly Token[]

const beforeAll = hashOf('<')
const afterAll = hashOf('>')

export function wordAt(tokens: Tokens, at: number): number {
  return tokens[at]?.word ?? (at < 0 ? beforeAll : afterAll)
}

export function classAt(tokens: Tokens, at: number): number {
  return tokens[at]?.class ?? (at < 0 ? beforeAll : afterAll)
}

/** The nearest token from `at` on, in steps of `step`, that `holds`, no farther than `farthest`; -1 where there is none. */
export function nearest(
  tokens: Tokens,
  at: number,
  step: 1 | -1,
  farthest: number,
  holds: (token: Token) => boolean,
): number {
  for (let i = at, left = farthest; left > 0; i += step, left--) {
    const token = tokens[i]
    if (!token) return -1
    if (holds(token)) return i
  }
  return -1
}

export const isQuote = (token: Token) => token.kind === 'quote'
export const isMark = (token: Token) => token.kind === 'mark'
export const isCapital = (token: Token) => token.capital

/** How many of the tokens in `[from, to)` are of `kind`. */
export function countOf(tokens: Tokens, from: number, to: number, kind: Token['kind']): number {
  let count = 0
  for (let i = Math.max(0, from); i < to && i < tokens.length; i++) if (tokens[i]?.kind === kind) count++
  return count
}
