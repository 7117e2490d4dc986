// The role of a speaker as the source states it: before the name, in apposition to it, or in a clause after it.
import type { Token } from '#lib/extract/frames'
import { isNominal, nounPhraseBefore, type Mention } from '#lib/extract/noun-phrases'
import { cueWords } from '#lib/extract/vocabulary/cue-verbs'
import { bodies, roles, titles } from '#lib/extract/vocabulary/roles'
import {
  auxiliaries,
  determiners,
  isAdverb,
  prepositions,
  pronouns,
  relatives,
  subordinators,
  timeWords,
} from '#lib/extract/vocabulary/words'

type Tokens = readonly Token[]
const mostWords = 24

/** Token indices, both ends included, of the role stated with `mention`, or null. */
export function roleStated(tokens: Tokens, mention: Mention): readonly [number, number] | null {
  const role =
    beforeName(tokens, mention) ??
    afterName(tokens, mention) ??
    namedApposition(tokens, mention) ??
    nounBeforeName(tokens, mention)
  return role && isPhrase(tokens, role) ? role : null
}

/** "Despite praising the mayor, | Ana Reis | said": what opens like a clause, or holds a verb of speech, is no role. */
function isPhrase(tokens: Tokens, [start, end]: readonly [number, number]): boolean {
  const opening = tokens[start]?.lower ?? ''
  if (opening === 'who' || opening === 'which') return true
  if (prepositions.has(opening) || subordinators.has(opening) || pronouns.has(opening)) return false
  for (let at = start; at <= end && !relatives.has(tokens[at]?.lower ?? ''); at++) {
    const cue = cueWords.get(tokens[at]?.lower ?? '')
    if (cue && !cue.nounLike && !cue.forms.includes('ing')) return false
  }
  return !relatives.has(opening)
}

/** `Chief surveyor | Tomás Breck`: the words of the mention up to its last role or title. */
function beforeName(tokens: Tokens, { from, to }: Mention): readonly [number, number] | null {
  if (!tokens[to]?.capital) return null
  let end = -1
  for (let at = from; at < to; at++) {
    const lower = tokens[at]?.lower ?? ''
    if (bodies.has(tokens[to]?.lower ?? '')) return null
    if (roles.has(lower) || (titles.has(lower) && !courtesies.has(lower))) end = at
  }
  if (end < 0) return null
  // "Secretary Lind and Defence Minister | Moreau": what stands before "and" is somebody else's.
  let start = tokens.findLastIndex(({ lower }, at) => lower === 'and' && at > from && at < end) + 1 || from
  while (start < end && /^(the|a|an|its|their|his|her)$/.test(tokens[start]?.lower ?? '')) start++
  return [start, end]
}
const courtesies = new Set('mr mrs ms miss mx sir lady dame lord dr prof professor former late'.split(' '))

/** `ferry regular | Dan Golvach`: a common noun right before a name of two words says what its bearer is. */
function nounBeforeName(tokens: Tokens, { to }: Mention): readonly [number, number] | null {
  let from = to
  while (from > 0 && (tokens[from - 1]?.capital || tokens[from - 1]?.lower === '.')) from--
  const capitals = tokens.slice(from, to + 1).filter(({ capital }) => capital)
  const noun = tokens[from - 1]
  if (capitals.length < 2 || !tokens[to]?.capital || noun?.kind !== 'word' || !isNominal(tokens, from - 1))
    return null
  if (determiners.has(noun.lower) || timeWords.has(noun.lower) || isAdverb(noun.lower)) return null
  // "Lind quoted | Paul Moreau": a verb.
  if (/(?:ed|ing)$/.test(noun.lower)) return null
  const phrase = nounPhraseBefore(tokens, from - 1)
  if (!phrase) return null
  const start = determiners.has(tokens[phrase.from]?.lower ?? '') ? phrase.from + 1 : phrase.from
  return start < from ? [start, from - 1] : null
}

/** `Linnea Duarte, | who chairs the committee` and `Breck, | the chief surveyor,` and `Oyelaran of the | Seafarers’ Union`. */
function afterName(tokens: Tokens, { to: last }: Mention): readonly [number, number] | null {
  if (!tokens[last]?.capital) return null
  const to = pastSuffix(tokens, last)
  const next = tokens[to + 1]
  const start = pastAge(tokens, to + 2)
  if (next?.lower === 'of' && tokens[start]?.kind === 'word') {
    let end = tokens[start]?.lower === 'the' ? start : start - 1
    const first = end + 1
    while (
      end + 1 < tokens.length &&
      end - to < mostWords &&
      (tokens[end + 1]?.capital || isApostrophe(tokens[end + 1]))
    )
      end++
    return end >= first ? [first, end] : null
  }
  const opening = next?.kind === 'mark' ? next.lower : ''
  if (opening !== ',' && opening !== '—') return null
  if (tokens[start]?.lower === 'who' || tokens[start]?.lower === 'which') {
    const verb = tokens[start + 1]?.lower ?? ''
    if (!/[^s]s$/.test(verb) || notRoles.has(verb)) return null
    return [start, appositionEnd(tokens, start + 1)]
  }
  const end = appositionEnd(tokens, start)
  // "According to Ana Reis, the late ferry is sold": a clause is no apposition.
  const clause = tokens.findIndex(({ lower }, at) => at > start && at <= end && relatives.has(lower))
  const head = tokens.slice(start, clause < 0 ? end + 1 : clause)
  if (head.some(({ lower }) => auxiliaries.has(lower))) return null
  const isArticle = /^(the|a|an)$/.test(tokens[start]?.lower ?? '')
  // "Marcel Lind, the hacker known as Guccifer, said": closed on both sides, it is one whatever its words.
  if (isArticle && tokens[end + 1]?.lower === opening && head.length > 1) return [start + 1, end]
  for (let at = start; at <= end; at++) {
    const lower = tokens[at]?.lower ?? ''
    if (prepositions.has(lower) && at > start) break
    if (roles.has(lower) || titles.has(lower)) return [isArticle ? start + 1 : start, end]
  }
  return null
}
const notRoles = new Set('was is says has does'.split(' '))

/** `Ana Reis Jr.`: the last token of the name with what follows it. */
function pastSuffix(tokens: Tokens, to: number): number {
  const isSuffix = /^(jr|sr)$/.test(tokens[to]?.lower ?? '') && tokens[to + 1]?.lower === '.'
  return isSuffix ? to + 1 : to
}

/** `Ana Reis, 21, | a junior`: an age is no role. */
function pastAge(tokens: Tokens, at: number): number {
  return /^\d{1,3}$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower === ',' ? at + 2 : at
}

function isApostrophe(token: Token | undefined): boolean {
  return token?.lower === '’' || token?.lower === "'"
}

/** `Its managing director, | Piotr Wendell, said`: the phrase before the name, owner left off. */
function namedApposition(tokens: Tokens, { from }: Mention): readonly [number, number] | null {
  if (tokens[from - 1]?.lower !== ',') return null
  const end = from - 2
  let start = end
  while (start > 0 && end - start < 8 && tokens[start - 1]?.kind === 'word') start--
  if (start > 0 && tokens[start - 1]?.kind === 'mark') return null
  while (start < end && /^(the|a|an|its|their|his|her|our)$/.test(tokens[start]?.lower ?? '')) start++
  for (let at = start; at <= end; at++)
    if (roles.has(tokens[at]?.lower ?? '') || titles.has(tokens[at]?.lower ?? '')) return [start, end]
  return null
}

/** The last word of the apposition that starts at `start`: up to the next comma, dash, bracket or verb of speech. */
function appositionEnd(tokens: Tokens, start: number): number {
  let end = start
  while (end + 1 < tokens.length && end - start < mostWords) {
    const token = tokens[end + 1]
    if (!token || token.kind === 'quote') break
    if (token.kind === 'mark' && !isApostrophe(token)) {
      if (!(token.lower === ',' && isPlace(tokens, end + 2))) break
    }
    if (isAdverb(token.lower) && tokens[end + 2]?.kind !== 'word') break
    end++
  }
  return end
}

/** `managing director, Straitline Ferries, said`: a capitalised phrase after a comma belongs to the role. */
function isPlace(tokens: Tokens, at: number): boolean {
  let end = at
  while (end < tokens.length && tokens[end]?.capital) end++
  const closing = tokens[end]
  return end > at && (!closing || closing.lower === ',' || closing.lower === '.')
}
