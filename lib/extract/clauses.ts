// Clauses: a cue with who speaks. Cues that share their speaker with an earlier one ("… and added") are tied to it here.
import { cuesOf, type Cue } from '#lib/extract/cues'
import type { Frame, Token } from '#lib/extract/frames'
import { mentionAfter, mentionBefore } from '#lib/extract/mentions'
import { farthest, type Mention } from '#lib/extract/noun-phrases'
import { isAdverb, prepositions, subjectPronouns, timeWords } from '#lib/extract/vocabulary/words'

/** Token indices of one frame. `from` to `to` is what stands between the contents: cue, mention and apposition. */
export type Clause = {
  cue: Cue
  mention: Mention | null
  order: 'before' | 'after' | 'shared'
  from: number
  to: number
}

/** The clauses of `frame` in order. */
export function clausesOf(frame: Frame): Clause[] {
  const clauses: Clause[] = []
  for (const cue of cuesOf(frame)) {
    const clause = clauseOf(frame.tokens, cue, clauses)
    if (clause) clauses.push(fromQuotation(frame.tokens, clause, clauses.at(-1)) ?? clause)
  }
  return clauses
}

function clauseOf(tokens: readonly Token[], cue: Cue, earlier: readonly Clause[]): Clause | null {
  if (cue.kind === 'according') {
    const mention = mentionAfter(tokens, cue.last + 1) ?? plainAfter(tokens, cue.last + 1)
    return mention && { cue, mention, order: 'after', from: cue.first, to: mention.outerTo }
  }
  const after = () => inverted(tokens, cue)
  const before = () => {
    const mention = mentionBefore(tokens, cue.first) ?? insideCue(tokens, cue)
    return mention && beforeClause(cue, mention)
  }
  const shared = () => sharedClause(tokens, cue, earlier)
  if (cue.form === 'participle')
    return tokens[cue.first - 1]?.kind === 'word' ? (shared() ?? before()) : shared()
  if (cue.form === 'infinitive')
    return cue.kind === 'clause' && introduces(tokens, cue.last + 1) ? shared() : null
  const left = tokens[cue.first - 1]
  if (left?.kind === 'mark' && tokens[cue.first - 2]?.kind !== 'quote') {
    const own = before()
    // "But Lind, who runs the port, said the mayor of Skerra was wrong": what follows is not who speaks.
    if (own && own.from < 2 && tokens[(after()?.to ?? 0) + 1]?.kind === 'word') return own
    return after() ?? own ?? shared()
  }
  if (!left || left.kind !== 'word') return after() ?? before() ?? shared()
  return before() ?? shared()
}

/** True where a quotation or "that" follows right away. */
function introduces(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.kind === 'mark') return tokens[at + 1]?.kind === 'quote'
  return token?.kind === 'quote' || token?.lower === 'that'
}

/** `“…,” Ada Ek of the Centre for Tides, 30, who was there, said`: all from the quotation to the cue is about who speaks. */
function fromQuotation(
  tokens: readonly Token[],
  clause: Clause,
  previous: Clause | undefined,
): Clause | null {
  const { cue } = clause
  if (cue.form !== 'finite' || cue.kind === 'according' || clause.order === 'after') return null
  let quote = cue.first - 1
  while (
    quote > cue.first - farthest &&
    tokens[quote] &&
    tokens[quote]?.kind !== 'quote' &&
    tokens[quote]?.lower !== ';'
  )
    quote--
  const token = tokens[quote]
  if (
    token?.kind !== 'quote' ||
    !token.stopped ||
    quote + 1 >= clause.from ||
    (previous && previous.cue.last > quote)
  )
    return null
  const mention = mentionAfter(tokens, quote + 1)
  if (!mention || mention.to >= cue.first) return null
  const next = tokens[mention.outerTo + 1]
  if (next?.kind === 'word' && !prepositions.has(next.lower) && mention.outerTo + 1 < cue.first) return null
  return { cue, mention, order: 'before', from: quote + 1, to: cue.last }
}

function beforeClause(cue: Cue, mention: Mention): Clause {
  return { cue, mention, order: 'before', from: Math.min(mention.outerFrom, cue.first), to: cue.last }
}

/** "he's said": the speaker stands inside the first word of the cue. */
function insideCue(tokens: readonly Token[], cue: Cue): Mention | null {
  const lower = tokens[cue.first]?.lower ?? ''
  const cut = lower.indexOf("'")
  if (cut < 1 || !subjectPronouns.has(lower.slice(0, cut))) return null
  return { from: cue.first, to: cue.first, outerFrom: cue.first, outerTo: cue.first }
}

function inverted(tokens: readonly Token[], cue: Cue): Clause | null {
  const left = tokens[cue.first - 1]
  const mention = mentionAfter(tokens, cue.last + 1)
  if (!mention) return null
  const isAfterQuotation = left?.kind === 'quote' || tokens[cue.first - 2]?.kind === 'quote'
  if (!isAfterQuotation && left && !endsClause(tokens, mention.outerTo + 1)) return null
  if (!isAfterQuotation && (cue.kind === 'object' || cue.kind === 'person')) return null
  if (cue.kind === 'person' || cue.kind === 'object') {
    // "…," told reporters: the words after the verb are spoken to.
    if (tokens[mention.from]?.capital !== true) return null
  }
  return { cue, mention, order: 'after', from: cue.first, to: mention.outerTo }
}

/** True where the clause may end before token `at`: nothing, a mark, or words of time and place. */
function endsClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token || token.kind !== 'word') return token?.kind !== 'quote'
  return (
    timeWords.has(token.lower) ||
    prepositions.has(token.lower) ||
    isAdverb(token.lower) ||
    /^(who|when|while)$/.test(token.lower)
  )
}

function sharedClause(tokens: readonly Token[], cue: Cue, earlier: readonly Clause[]): Clause | null {
  const previous = earlier.at(-1)
  let mention = previous?.mention ?? null
  if (!mention) mention = frameSubject(tokens, cue.first)
  return mention && { cue, mention, order: 'shared', from: cue.first, to: cue.last }
}

/** The first noun phrase of the frame that is not inside an opening phrase: `On Monday, the mayor resigned, saying …`. */
function frameSubject(tokens: readonly Token[], limit: number): Mention | null {
  for (let at = 0; at < Math.min(limit, 40); at++) {
    const token = tokens[at]
    const left = tokens[at - 1]
    const isStart =
      at === 0 ||
      left?.lower === ',' ||
      left?.lower === '—' ||
      left?.kind === 'quote' ||
      /^(but|and|as)$/.test(left?.lower ?? '')
    if (!token || token.kind !== 'word' || !isStart || prepositions.has(token.lower)) continue
    const mention = mentionAfter(tokens, at)
    if (mention && mention.to < limit) return mention
  }
  return null
}

/** "according to court papers": any words up to the next mark. */
function plainAfter(tokens: readonly Token[], start: number): Mention | null {
  let end = start - 1
  while (
    end + 1 < tokens.length &&
    end - start < 6 &&
    tokens[end + 1]?.kind === 'word' &&
    !prepositions.has(tokens[end + 1]?.lower ?? '')
  )
    end++
  return end < start ? null : { from: start, to: end, outerFrom: start, outerTo: end }
}
