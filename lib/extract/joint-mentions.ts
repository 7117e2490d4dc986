// Joint mentions: two and more who said it together. The models point at one noun phrase; here the others that are tied to
// it by "and" join it. Certain, so a rule.
import type { Found } from '#lib/extract/found'
import type { Frame, Token } from '#lib/extract/frames'
import { mentionAfter, mentionBefore } from '#lib/extract/mentions'
import { isFirstName, withoutTitles } from '#lib/extract/names'
import type { Mention } from '#lib/extract/noun-phrases'
import type { People } from '#lib/extract/people'
import { cueWords } from '#lib/extract/vocabulary/cue-verbs'
import { bodies, groups, roles } from '#lib/extract/vocabulary/roles'
import { determiners, pronouns, timeWords } from '#lib/extract/vocabulary/words'

type Tokens = readonly Token[]

/** Nobody is quoted together with more. */
const most = 6
/** Tokens of an apposition between one name and the next; what is longer is no apposition. */
const longestAside = 9

/** Widens the mention of each statement that was said together, and tells its members in order. */
export function joinMentions(
  text: string,
  frames: readonly Frame[],
  found: readonly Found[],
  people: People,
): void {
  for (const one of found) {
    const tokens = frames[one.frame]?.tokens
    const { mention, cue } = one
    if (!tokens || !mention || !cue) continue
    const isBefore = (tokens[mention.to]?.end ?? 0) <= cue[0]
    const last = isBefore ? lastBefore(tokens, mention, cue[0]) : mention
    const parts = last === mention ? partsOf(tokens, mention, isPerson) : [mention, last]
    const members = isBefore ? before(tokens, parts) : parts.length > 1 ? parts : after(tokens, mention)
    const [head, tail] = [members[0], members.at(-1)]
    if (!head || !tail || head === tail) continue
    one.mention = { from: head.outerFrom, to: tail.to, outerFrom: head.outerFrom, outerTo: tail.outerTo }
    one.together = members

    // Of "Health and Human Services" neither half is anybody's name.
    function isPerson({ from, to }: Mention): boolean {
      const words = (tokens ?? [])
        .slice(from, to + 1)
        .flatMap(({ kind, start, end }) => (kind === 'word' ? [text.slice(start, end)] : []))
      const { name } = withoutTitles(words)
      // "Anna and Paul Lind"
      if (to < (mention?.to ?? 0) && name.length === 1 && isFirstName(name[0] ?? '')) return true
      const person = people.byWords(name)
      return (
        person !== null &&
        person.gender !== 'it' &&
        person.words.length > 1 &&
        person.words.at(-1) === name.at(-1)
      )
    }
  }
}

/** The words in capitals that end a phrase: "ferry operators | Lars Brandt", "Secretary of State | Ana Reis". */
function closingName(tokens: Tokens, from: number, to: number): Mention {
  let start = to
  while (start > from && (tokens[start - 1]?.capital || tokens[start - 1]?.lower === '.')) start--
  // "of | State Ana Reis": what "of" leads to is not of the name, where a name of two words follows it.
  if (tokens[start - 1]?.lower === 'of' && to - start > 1) start++
  return { from: start, to, outerFrom: from, outerTo: to }
}

/** "The harbour helped | Lind": the name is not what opens the phrase. */
function followsVerb(tokens: Tokens, { from, outerFrom }: Mention): boolean {
  const lower = from > outerFrom ? (tokens[from - 1]?.lower ?? '') : ''
  return /(?:ed|ing)$/.test(lower) || cueWords.get(lower)?.nounLike === false
}

/** `Captain Reis | and her deputy, Bo Tarn, | said`: the last of them, where the models point at the first. */
function lastBefore(tokens: Tokens, mention: Mention, cueStart: number): Mention {
  if (tokens[mention.outerTo + 1]?.lower !== 'and') return mention
  let cue = mention.outerTo + 2
  while (tokens[cue] && (tokens[cue]?.start ?? 0) < cueStart) cue++
  const other = mentionBefore(tokens, cue)
  return other && other.outerFrom === mention.outerTo + 2 && canSpeak(tokens, other) ? other : mention
}

/** The members that a mention holds already: "said | Maria Lind and Paul Moreau". */
function partsOf(tokens: Tokens, mention: Mention, isPerson: (part: Mention) => boolean): Mention[] {
  const { from, to } = mention
  const start = tokens[from]?.lower === 'both' ? from + 1 : from
  for (let at = start + 1; at < to; at++) {
    if (tokens[at]?.lower !== 'and') continue
    const parts = [closingName(tokens, start, at - 1), closingName(tokens, at + 1, to)]
    return parts.every((part) => isPerson(part) && !followsVerb(tokens, part)) ? parts : [mention]
  }
  return [mention]
}

/** `Lind, Reis and | Moreau | said`: those before, where the first opens its clause, so that nobody was only praised. */
function before(tokens: Tokens, named: readonly Mention[]): Mention[] {
  const members = [...named]
  // "Lind resigned, and he said" is a sentence of its own.
  if (pronouns.has(tokens[members[0]?.to ?? -1]?.lower ?? '')) return members
  let tie = (members[0]?.outerFrom ?? 0) - 1
  while (members.length < most && isTie(tokens, tie, members.length)) {
    const other = mentionBefore(tokens, tie)
    if (!other || other.outerTo - other.to > longestAside || !canSpeak(tokens, other)) break
    members.unshift(other)
    tie = other.outerFrom - 1
  }
  return opensClause(tokens[tie]) ? members : members.slice(-1)
}

/** `said | Lind | and Moreau`: the one after, where no verb of its own follows. */
function after(tokens: Tokens, mention: Mention): Mention[] {
  if (tokens[mention.outerTo + 1]?.lower !== 'and') return [mention]
  const other = mentionAfter(tokens, mention.outerTo + 2)
  if (!other || !canSpeak(tokens, other)) return [mention]
  const next = tokens[other.outerTo + 1]
  return next === undefined || next.kind === 'mark' ? [mention, other] : [mention]
}

/** The first tie is "and"; before it come commas. */
function isTie(tokens: Tokens, at: number, members: number): boolean {
  const token = tokens[at]
  return token?.lower === 'and' || (members > 1 && token?.lower === ',')
}

function opensClause(token: Token | undefined): boolean {
  return token === undefined || token.kind !== 'word' || token.lower === 'both' || token.lower === 'that'
}

function canSpeak(tokens: Tokens, { from, to }: Mention): boolean {
  const first = tokens[from]
  const last = tokens[to]
  if (!first || !last || timeWords.has(last.lower) || pronouns.has(last.lower)) return false
  if (last.capital) return !timeWords.has(first.lower)
  return (
    groups.has(last.lower) ||
    bodies.has(last.lower) ||
    (determiners.has(first.lower) && roles.has(last.lower))
  )
}
