// Signatures: a quotation, or a post, with a dash and the name of who said it: `“…” — Ana Reis`, also on a line of its own,
// and `… — Ana Reis (@anareis) 6 November`. Certain, so a rule.
import type { Found } from '#lib/extract/found'
import type { Frame, Token } from '#lib/extract/frames'
import { whole } from '#lib/extract/noun-phrases'
import type { Span } from '#lib/text/span'

const confidence = 0.9
const longestName = 8
const mostFrames = 20

/** A dash at token `dash` of frame number `index`, and the name from `from` to `to` after it. */
type Signature = { index: number; dash: number; from: number; to: number; isPost: boolean }

/** The signed statements of a text. */
export function signedIn(frames: readonly Frame[]): Found[] {
  return frames.flatMap((frame, index) => {
    const signature = signatureIn(frame, index)
    const content = signature && contentOf(frames, signature)
    return signature && content ? [signedStatement(frame, signature, content)] : []
  })
}

function signatureIn({ tokens }: Frame, index: number): Signature | null {
  for (let dash = 0; dash < tokens.length - 1; dash++) {
    if (!isDash(tokens[dash])) continue
    const to = nameEnd(tokens, dash + 1)
    if (to <= dash) continue
    const isPost = isScreenName(tokens, to + 1)
    const opens = dash === 0 || tokens.slice(0, dash).every((token) => token.kind === 'quote')
    if (isPost || (opens && endsThere(tokens, to + 1))) return { index, dash, from: dash + 1, to, isPost }
  }
  return null
}

function isDash(token: Token | undefined): boolean {
  return token?.lower === '—' || token?.lower === '-' || token?.lower === '~'
}

/** The last of the capitalised words from `from` on. */
function nameEnd(tokens: readonly Token[], from: number): number {
  let to = from - 1
  while (to + 1 < tokens.length && to - from < longestName && tokens[to + 1]?.capital) to++
  return to
}

/** `(@anareis)` */
function isScreenName(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === '(' && tokens[at + 1]?.lower === '@' && tokens[at + 3]?.lower === ')'
}

/** Nothing after the name, or what goes on after a comma. */
function endsThere(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]
  return (
    !next || next.lower === ',' || (next.lower === '.' && at + 1 === tokens.length) || next.kind === 'quote'
  )
}

/** The pieces that the signature stands under: the quotations right before it, or the post's paragraph up to it. */
function contentOf(
  frames: readonly Frame[],
  { index, dash, isPost }: Signature,
): { pieces: Span[]; first: number } | null {
  const own = frames[index]
  const before = own?.tokens[dash - 1]
  if (isPost) {
    let first = index
    while (first > 0 && index - first < mostFrames && frames[first - 1]?.paragraph === own?.paragraph) first--
    const start = frames[first]?.span[0]
    const end = before?.end ?? frames[index - 1]?.span[1]
    return start !== undefined && end !== undefined && end > start && !(dash === 0 && first === index)
      ? { pieces: [[start, end]], first }
      : null
  }
  if (own && before?.kind === 'quote') return { pieces: [[own.span[0], before.end]], first: index }
  const previous = frames[index - 1]
  if (dash > 0 || !previous || !previous.tokens.every((token) => token.kind === 'quote')) return null
  return { pieces: [previous.span], first: index - 1 }
}

function signedStatement(
  { tokens }: Frame,
  { index, dash, from, to }: Signature,
  { pieces, first }: { pieces: Span[]; first: number },
): Found {
  const mark = tokens[dash]
  return {
    rule: 'signature',
    pieces,
    cue: mark ? [mark.start, mark.end] : null,
    mention: whole(from, to),
    frame: index,
    from: first,
    reach: index,
    confidence,
    explanation: ['dash and name'],
    relayedIn: null,
  }
}
