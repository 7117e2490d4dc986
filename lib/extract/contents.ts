// Contents: which words of a frame a clause reports.
import type { Clause } from '#lib/extract/clauses'
import type { Content, Range } from '#lib/extract/content'
import { lastContent, rightEnd } from '#lib/extract/content-end'
import { rightStart } from '#lib/extract/content-start'
import { aroundCue, aside, isAside, leftQuotation } from '#lib/extract/contents-around'
import type { Frame, Token } from '#lib/extract/frames'
import { timeWords } from '#lib/extract/vocabulary/words'

type Tokens = readonly Token[]

/** What each clause of the frame reports within it; null where a clause turns out to report nothing. */
export function contentsOf(frame: Frame, clauses: readonly Clause[]): (Content | null)[] {
  const contents: (Content | null)[] = []
  const later: Clause[] = []
  // From the last to the first: only a clause that reports something ends what an earlier one reports.
  for (let index = clauses.length - 1; index >= 0; index--) {
    const clause = clauses[index]
    const content = clause ? contentOf(frame.tokens, clause, clauses[index - 1] ?? null, later) : null
    contents[index] = content
    if (clause && content) later.unshift(clause)
    if (later.length > 8) later.pop()
  }
  return contents
}

function contentOf(
  tokens: Tokens,
  clause: Clause,
  previous: Clause | null,
  later: readonly Clause[],
): Content | null {
  const next = later[0] ?? null
  if (clause.cue.kind === 'according') return accordingTo(tokens, clause)
  const left = leftQuotation(tokens, clause)
  if (left >= 0 && clause.order !== 'shared' && !isTitle(tokens, left, clause))
    return aroundCue(tokens, clause, left, previous, next)
  if (clause.order !== 'shared' && clause.cue.kind === 'clause' && isAside(tokens, clause))
    return aside(tokens, clause, previous, later)
  return onTheRight(tokens, clause, later)
}

/** `On the paper's “Tide Talk,” Lind said the quay was full.`: a title before the clause, and what is said after it. */
function isTitle(tokens: Tokens, quote: number, clause: Clause): boolean {
  const token = tokens[quote]
  const right = tokens[clause.to + 1]
  if (
    !token ||
    token.words > 5 ||
    clause.order === 'after' ||
    right?.kind !== 'word' ||
    timeWords.has(right.lower)
  )
    return false
  const before = tokens[quote - 1]?.lower ?? ''
  return before.endsWith("'s") || titled.has(before)
}
const titled = new Set('on of in at to for by from with'.split(' '))

/** `He said that …`, `told the committee that …`, `called it “…”`. */
function onTheRight(tokens: Tokens, clause: Clause, later: readonly Clause[]): Content | null {
  const start = rightStart(tokens, clause)
  if (start < 0 || start >= tokens.length) return null
  const end = isWholeQuotation(tokens, start)
    ? quotationEnd(tokens, start)
    : rightEnd(tokens, clause, start, later)
  if (end < start || !isReported(tokens, clause, start, end)) return null
  const fronted = clause.from - 1
  const isFronted = clause.order === 'before' && frontable.has(tokens[fronted]?.lower ?? '')
  return {
    rule: rightRules[clause.cue.kind],
    pieces: isFronted
      ? [
          [fronted, fronted],
          [start, end],
        ]
      : [[start, end]],
    side: 'right',
  }
}

const rightRules = {
  clause: 'content-after',
  person: 'told',
  object: 'framed',
  quoted: 'rare-verb',
  according: 'according-to',
} as const

const frontable = new Set('what which whom who'.split(' '))

/** True where a quotation at `start` holds its own stop, so that what follows it is not said any more. */
function isWholeQuotation(tokens: Tokens, start: number): boolean {
  const token = tokens[start]
  return token?.kind === 'quote' && token.stopped
}

function quotationEnd(tokens: Tokens, start: number): number {
  let end = start
  while (tokens[end + 1]?.kind === 'quote') end++
  return end
}

/** Verbs that seldom report need a quotation right after them. */
function isReported(tokens: Tokens, clause: Clause, start: number, end: number): boolean {
  if (clause.cue.kind !== 'quoted') return true
  if (tokens[start]?.lower === 'that' && tokens[start]?.kind === 'word') return start === clause.to + 1
  if (start === end)
    return tokens[start]?.kind === 'quote' && (tokens[start - 1]?.kind === 'mark' || start === clause.to + 1)
  return false
}

/** `X, according to Y.` and `According to Y, X.` */
function accordingTo(tokens: Tokens, clause: Clause): Content | null {
  const last = lastContent(tokens)
  const comma = indexOfMark(tokens, clause.to + 1)
  const left = tokens[clause.from - 1]
  if (!left || clause.from < 3) {
    return comma > 0 && comma < last
      ? { rule: 'according-to', pieces: [[comma + 1, last]], side: 'right' }
      : null
  }
  const pieces: Range[] = [[0, left.lower === ',' ? clause.from - 2 : clause.from - 1]]
  if (
    left.lower === ',' &&
    comma > 0 &&
    comma < last &&
    tokens[comma]?.lower === ',' &&
    !/^(who|which|whose|a|the|an)$/.test(tokens[comma + 1]?.lower ?? '')
  )
    pieces.push([comma + 1, last])
  return { rule: 'according-to', pieces, side: pieces.length > 1 ? 'both' : 'left' }
}

function indexOfMark(tokens: Tokens, from: number): number {
  for (let at = from; at < tokens.length; at++)
    if (tokens[at]?.lower === ',' && tokens[at]?.kind === 'mark') return at
  return -1
}
