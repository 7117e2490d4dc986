// Mentions: the words that name who speaks, before the cue or after it, with what stands in apposition to them.
import type { Token } from '#lib/extract/frames'
import {
  farthest,
  isAbbreviated,
  isNominal,
  isPossessiveMark,
  nounPhraseBefore,
  trimmed,
  whole,
  type Mention,
} from '#lib/extract/noun-phrases'
import { bodies, groups, roles, titles } from '#lib/extract/vocabulary/roles'
import {
  determiners,
  isAdverb,
  possessives,
  prepositions,
  pronouns,
  relatives,
  subjectPronouns,
  timeWords,
} from '#lib/extract/vocabulary/words'

export type { Mention }

type Tokens = readonly Token[]

/** Who stands right before token `next`, which starts a cue. */
export function mentionBefore(tokens: Tokens, next: number): Mention | null {
  const end = next - 1
  const token = tokens[end]
  if (!token) return null
  if (token.kind === 'word') return nounPhraseBefore(tokens, end)
  if (token.lower === ',' || token.lower === ')' || token.lower === '—') return apposedBefore(tokens, end)
  if (token.lower === '.' && isAbbreviated(tokens, end)) return nounPhraseBefore(tokens, end)
  return isPossessiveMark(tokens, end) ? nounPhraseBefore(tokens, end) : null
}

/** `Maria Lind, who runs the port, | said`: the phrase before the apposition that ends at the mark `end`. */
function apposedBefore(tokens: Tokens, end: number): Mention | null {
  const closing = tokens[end]?.lower ?? ''
  const opening = closing === ')' ? '(' : closing
  let best: Mention | null = null
  for (let at = end - 1; at > Math.max(0, end - farthest); at--) {
    const token = tokens[at]
    if (!token || token.lower === ';' || token.lower === ':') break
    if (token.lower !== opening) continue
    const phrase = phraseEndingAt(tokens, at - 1)
    if (!phrase) {
      if (best || closing === ')') break
      continue
    }
    const name = nameBetween(tokens, at + 1, end - 1)
    const isRole = !tokens[phrase.to]?.capital || isRoleWord(tokens[phrase.to])
    if (name && isRole && tokens[phrase.from - 1]?.lower !== ',')
      return { ...name, outerFrom: phrase.from, outerTo: end }
    best = { ...phrase, outerTo: end }
    const isName = tokens[phrase.to]?.capital === true && isLikelyName(tokens, phrase)
    if (isName || tokens[phrase.from - 1]?.lower !== ',' || isDefinite(tokens, phrase)) break
  }
  return best
}

/** "The company's CEO", "the Mayor". */
function isRoleWord(token: Token | undefined): boolean {
  return roles.has(token?.lower ?? '')
}

/** "His sister, | Aoife |, said": of the family a first name is enough. */
const kin = new Set(
  'wife husband partner sister brother son daughter mother father aunt uncle cousin niece nephew widow'.split(
    ' ',
  ),
)

/** `Its managing director, | Piotr Wendell |, said`: the name alone, where nothing else stands between the marks. */
function nameBetween(tokens: Tokens, from: number, to: number): Mention | null {
  let words = 0
  for (let at = from; at <= to; at++) {
    const token = tokens[at]
    if (!token?.capital && token?.lower !== '.' && !/^(de|van|von|bin|al|del|la)$/.test(token?.lower ?? ''))
      return null
    if (token?.capital) words++
  }
  const isKin = kin.has(tokens[from - 2]?.lower ?? '')
  return words > (isKin ? 0 : 1) && words < 6 ? whole(from, to) : null
}

function isLikelyName(tokens: Tokens, phrase: Mention): boolean {
  const before = tokens[phrase.from - 1]?.lower ?? ''
  return phrase.to > phrase.from || !prepositions.has(before)
}

function isDefinite(tokens: Tokens, phrase: Mention): boolean {
  const first = tokens[phrase.from]?.lower ?? ''
  return first === 'the' || possessives.has(first)
}

function phraseEndingAt(tokens: Tokens, end: number): Mention | null {
  const token = tokens[end]
  if (!token) return null
  if (token.kind === 'word') return relatives.has(token.lower) ? null : nounPhraseBefore(tokens, end)
  return token.lower === '.' && isAbbreviated(tokens, end) ? nounPhraseBefore(tokens, end) : null
}

/** Who stands at token `start`, right after a cue: `said | Linnea Duarte, who chairs the committee`. */
export function mentionAfter(tokens: Tokens, start: number): Mention | null {
  const first = tokens[start]
  if (first?.kind !== 'word') return null
  if (subjectPronouns.has(first.lower)) return whole(start, start)
  if (timeWords.has(first.lower) || first.lower === 'that' || isAdverb(first.lower)) return null
  const opens =
    first.capital || determiners.has(first.lower) || isPeopleWord(first) || titles.has(first.lower)
  if (!opens && !isAgeOrAdjective(tokens, start)) return null
  let end = start
  for (let at = start + 1; at < tokens.length && at < start + farthest; at++) {
    const token = tokens[at]
    if (!token) break
    if (token.kind === 'mark') {
      const joins =
        token.lower === '.'
          ? isAbbreviated(tokens, at) && tokens[at + 1]?.kind === 'word'
          : isPossessiveMark(tokens, at) || token.lower === '&'
      if (!joins) break
      continue
    }
    if (token.kind === 'quote') break
    if (token.lower === 'for' && roles.has(tokens[at - 1]?.lower ?? '')) continue
    if (token.lower === 'the' && tokens[at - 1]?.lower === 'for') continue
    if (token.lower === 'of' || (token.lower === 'and' && tokens[at + 1]?.capital && tokens[at - 1]?.capital))
      continue
    if (token.lower === 'the' && tokens[at - 1]?.lower === 'of') continue
    if (
      timeWords.has(token.lower) ||
      (determiners.has(token.lower) &&
        tokens[at - 1]?.lower !== 'of' &&
        !determiners.has(tokens[at - 1]?.lower ?? ''))
    )
      break
    if (!determiners.has(token.lower) && !isNominal(tokens, at)) break
    end = at
  }
  if (determiners.has(tokens[end]?.lower ?? '') && end === start && !pronouns.has(first.lower)) return null
  const mention = trimmed(tokens, start, nameEnd(tokens, start, end))
  return mention && (namedAfter(tokens, mention) ?? mention)
}

/** After a name only a word for people or bodies belongs to it: "Tarn officials", but "Tarn | resigned". */
export function nameEnd(tokens: Tokens, start: number, end: number): number {
  if (!tokens[start]?.capital || determiners.has(tokens[start]?.lower ?? '')) return end
  let last = end
  while (last > start && !tokens[last]?.capital && !isPeopleWord(tokens[last])) last--
  return last
}

function isPeopleWord(token: Token | undefined): boolean {
  const lower = token?.lower ?? ''
  return groups.has(lower) || roles.has(lower) || bodies.has(lower)
}

/** `said | its managing director, | Piotr Wendell.` */
function namedAfter(tokens: Tokens, mention: Mention): Mention | null {
  if (tokens[mention.to]?.capital || tokens[mention.to + 1]?.lower !== ',') return null
  let end = mention.to + 2
  while (tokens[end + 1]?.capital && tokens[end]?.capital) end++
  const closing = tokens[end + 1]
  if (closing && closing.kind !== 'mark') return null
  const name = nameBetween(tokens, mention.to + 2, end)
  return name && { ...name, outerFrom: mention.from, outerTo: end }
}

function isAgeOrAdjective(tokens: Tokens, start: number): boolean {
  // "said fellow councillor Ana Reis": small words that lead to a name.
  for (let at = start; at < start + 5; at++) {
    const token = tokens[at]
    if (token?.kind !== 'word' || !isNominal(tokens, at)) return false
    if (token.capital || groups.has(token.lower)) return at > start
  }
  return false
}
