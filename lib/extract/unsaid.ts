// Unsaid: what stands beside a verb of saying and was not said. "Nobody said", "never said", "Did she say …?"
import type { Found } from '#lib/extract/found'
import type { Frame, Token } from '#lib/extract/frames'
import type { Span } from '#lib/text/span'

const saying =
  /^(?:say|says|said|saying|tell|tells|told|telling|claim|claims|claimed|call|calls|called|write|wrote|written)$/
const negation = /^(?:never|not|without)$|n't$/
/** "did not say whether the boats were safe" tells what is open, which is on record by that. */
const open = /^(?:whether|if|why|what|how|who|whom|when|where|which|more|much|anything|nothing)$/
const nobody = /^(?:nobody|neither|none)$/
const denying = /\bden(?:y|ies|ied|ying)$/i
/** Words between the negation and its verb: "did not actually say". */
const farthest = 2

/** Whether nobody said the words of `one` by what the text tells. */
export function isUnsaid(text: string, frames: readonly Frame[], one: Found): boolean {
  const tokens = frames[one.frame]?.tokens
  if (!tokens) return false
  return isSaidByNobody(tokens, one) || (one.rule !== 'transcript' && isDenied(text, tokens, one))
}

/** "Nobody said", "Neither Lind nor Reis said", "None of them said": nobody is on record with it. */
function isSaidByNobody(tokens: readonly Token[], { mention }: Found): boolean {
  if (!mention) return false
  const [third, second, before, first, next] = [-3, -2, -1, 0, 1].map(
    (by) => tokens[(by < 0 ? mention.outerFrom : mention.from) + by]?.lower ?? '',
  )
  return (
    before === 'nor' ||
    nobody.test(first ?? '') ||
    (first === 'no' && next === 'one') ||
    (before === 'of' && nobody.test(second ?? '')) ||
    (second === 'of' && nobody.test(third ?? ''))
  )
}

/** "never said", "denied saying", "Did Hall say …?" */
function isDenied(text: string, tokens: readonly Token[], { cue, pieces }: Found): boolean {
  if (!cue) return false
  const [told, after] = [text.slice(...cue), text.slice(cue[1], pieces[0]?.[0] ?? 0)]
  // "was told not to say", "denied saying", where the cue is the first verb alone.
  if (/^\s+not to\b/.test(after) || (denying.test(told) && /^\s+(?:ever )?saying\b/.test(after))) return true
  const words = tokens.filter(({ start, end }) => start >= cue[0] && end <= cue[1])
  const head = words.findLast(({ lower }) => saying.test(lower))
  const at = head ? tokens.indexOf(head) : -1
  if (at < 0 || open.test(firstWord(text, pieces))) return false
  for (let i = at - 1; i >= Math.max(0, at - 1 - farthest); i--) {
    const token = tokens[i]
    if (token?.kind !== 'word') break
    if (negation.test(token.lower) || denying.test(token.lower)) return true
  }
  return (
    /^(?:did|does|do|has|have|if)$/.test(tokens[0]?.lower ?? '') &&
    /^(?:say|said|tell|told|says)$/.test(head?.lower ?? '') &&
    isAsked(tokens)
  )
}

function isAsked(tokens: readonly Token[]): boolean {
  return tokens[0]?.lower === 'if' || tokens.at(-1)?.lower === '?'
}

function firstWord(text: string, [first]: readonly Span[]): string {
  return /\p{L}+/u.exec(first ? text.slice(first[0], first[1]) : '')?.[0]?.toLowerCase() ?? ''
}
