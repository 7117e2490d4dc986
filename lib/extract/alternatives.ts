// Alternatives: what the models choose among. Who may be named at a cue, and where its content may begin and end.
import type { CuePhrase } from '#lib/extract/cue-phrases'
import { hashOf } from '#lib/extract/features'
import type { Token } from '#lib/extract/frames'
import {
  isAbbreviated,
  isNominal,
  isPossessiveMark,
  nounPhraseBefore,
  type Mention,
} from '#lib/extract/noun-phrases'
import { mentionAfter, mentionBefore, nameEnd } from '#lib/extract/mentions'
import type { Passage } from '#lib/extract/passages'
import { cueWords } from '#lib/extract/vocabulary/cue-verbs'
import { copulas, possessives, pronouns, subjectPronouns } from '#lib/extract/vocabulary/words'
import type { CueCore } from '#lib/extract/features/side'

type Tokens = readonly Token[]

// Farther away nobody is named or reported, and looking costs time.
const farthestMention = 60
const mostMentions = 20
const farthestStart = 40
const farthestLeft = 25
const farthestEnd = 150

/** The heads of cues that a frame may hold, by their tokens' indices. */
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

/** "was attacked by islanders" reports no words. */
function isPassive(tokens: Tokens, at: number): boolean {
  const [left, word, right] = [at - 1, at, at + 1].map((i) => tokens[i]?.lower ?? '')
  return right === 'by' && copulas.has(left ?? '') && cueWords.get(word ?? '')?.kind === 'object'
}

/** "her claims that day": a noun, and no clause after it. */
function isNounOfADay(tokens: Tokens, at: number): boolean {
  const next = tokens[at + 1]
  return possessives.has(tokens[at - 1]?.lower ?? '') && next?.lower === 'that' && next.word !== that
}
const that = hashOf('that')

/** The noun phrases of a passage's own frame, in order. */
export function nounPhrasesOf({ tokens: all, length }: Passage): Mention[] {
  const tokens = all.slice(0, length)
  const phrases: Mention[] = []
  for (let end = 0; end < length; end++) {
    if (!endsPhrase(tokens, end)) continue
    const found = nounPhraseBefore(tokens, end)
    const phrase = found && withoutVerb(tokens, found)
    if (phrase && phrase.from > (phrases.at(-1)?.to ?? -1)) phrases.push(phrase)
  }
  return phrases
}

/** "Ana Reis | resigned": a name does not end in a word that is no word for people. */
function withoutVerb(tokens: Tokens, phrase: Mention): Mention {
  const to = nameEnd(tokens, phrase.from, phrase.to)
  return to < phrase.to ? { ...phrase, to, outerTo: to } : phrase
}

function endsPhrase(tokens: Tokens, end: number): boolean {
  const token = tokens[end]
  if (token?.kind !== 'word') return false
  if (pronouns.has(token.lower) || token.lower.includes("'")) return true
  const next = tokens[end + 1]
  const goesOn = isAbbreviated(tokens, end + 1) || isPossessiveMark(tokens, end + 1)
  if (next?.kind === 'mark' && next.start === token.end && goesOn && isNominal(tokens, end + 2)) return false
  return isNominal(tokens, end) && !isNominal(tokens, end + 1)
}

export type MentionChoice = { mention: Mention | null; skipped: number }

/** Who may be named at `cue`: the noun phrases around it, those that stand with an apposition, and nobody. */
export function mentionsFor(
  { tokens: all, length }: Passage,
  phrases: readonly Mention[],
  cue: CuePhrase,
): MentionChoice[] {
  const tokens = all.slice(0, length)
  const near = phrases.filter(
    ({ from, to }) =>
      cue.first - to <= farthestMention &&
      from - cue.last <= farthestMention &&
      (to < cue.first || from > cue.head || isInside(tokens, cue, from)),
  )
  const apposed = [mentionBefore(tokens, cue.first), mentionAfter(tokens, cue.last + 1)]
  const mentions: Mention[] = []
  for (const mention of [...apposed, ...near]) {
    if (
      mention &&
      !apposed.some((name) => name && isRoleOf(tokens, mention, name)) &&
      !mentions.some((one) => one.from === mention.from && one.to === mention.to)
    )
      mentions.push(mention)
  }
  const choices = mentions.map((mention) => ({ mention, skipped: skippedBetween(phrases, mention, cue) }))
  choices.sort((a, b) => a.skipped - b.skipped)
  return [{ mention: null, skipped: 0 }, ...choices.slice(0, mostMentions)]
}

/** "its director" in `its director, | Ana Reis,`: the name is the better mention. */
function isRoleOf(tokens: Tokens, role: Mention, name: Mention): boolean {
  return role.from === name.outerFrom && role.to < name.from && tokens[name.to]?.capital === true
}

/** "he's said": the speaker stands inside the first word of the cue. */
function isInside(tokens: Tokens, cue: CuePhrase, from: number): boolean {
  return from === cue.first && from < cue.head && tokens[from]?.lower.includes("'") === true
}

function skippedBetween(phrases: readonly Mention[], mention: Mention, cue: CuePhrase): number {
  const [low, high] = mention.from < cue.head ? [mention.outerTo, cue.first] : [cue.last, mention.outerFrom]
  return phrases.filter(({ from, to }) => from > low && to < high).length
}

/** Content does not begin in the middle of a phrase: after an article, an owner or a title, or within a name. */
function mayStart(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1]
  if (!isSaid(tokens[at]) || !before || tokens[at]?.kind === 'quote') return isSaid(tokens[at])
  if (articles.has(before.lower) || (possessives.has(before.lower) && before.lower !== 'her')) return false
  return !(before.capital && tokens[at]?.capital)
}
const articles = new Set(['the', 'a', 'an'])

/** Content does not end before a word that goes on with its phrase: a noun, an article, a name. */
function mayEnd(tokens: Tokens, at: number): boolean {
  if (!isSaid(tokens[at])) return false
  const next = tokens[at + 1]
  return next?.kind !== 'word' || !goingOn.has(next.class) || tokens[at]?.kind === 'quote'
}
const goingOn = new Set(
  `determiner plural Capital word adverb past participle number pronoun of owner venue role body group title possessive
  Capital-plural Capital-title Capital-role Capital-participle Capital-owner Capital-past Capital-adverb Capital-body
  Capital-group Capital-venue cue-quoted-base cue-person-base cue-object-base`
    .split(/\s+/)
    .map(hashOf),
)

const isSaid = (token: Token | undefined) => token !== undefined && token.kind !== 'mark'

/** Where content right of the core may begin. */
export function rightStarts({ passage, cue, mention }: CueCore): number[] {
  const { tokens, length, openings } = passage
  const starts: number[] = []
  for (let at = cue.head + 1; at < length && at <= cue.head + farthestStart; at++) {
    if (at <= cue.last || !mayStart(tokens, at) || (mention && at >= mention.from && at <= mention.to))
      continue
    starts.push(at)
  }
  const opening = openings[0]
  if (opening !== undefined) starts.push(firstSaid(tokens, opening))
  return starts
}

/** Where content that begins at `start`, right of the core, may end. */
export function rightEnds({ passage }: CueCore, start: number): number[] {
  const { tokens, length, openings } = passage
  const ends: number[] = []
  const bounds = [0, ...openings, tokens.length]
  for (let frame = 0; frame + 1 < bounds.length; frame++) {
    const from = Math.max(start, bounds[frame] ?? 0)
    const to = bounds[frame + 1] ?? length
    if (from >= to) continue
    const last = lastSaid(tokens, to)
    const isOwn = start >= (bounds[frame] ?? 0)
    for (let at = from; at < to && at <= from + farthestEnd; at++)
      if (mayEnd(tokens, at) && at !== last && (isOwn || (tokens[at]?.kind === 'quote' && at < from + 3)))
        ends.push(at)
    if (last >= from) ends.push(last)
  }
  return ends
}

/** Where content left of the core may end. */
export function leftEnds({ passage, cue, mention, left }: CueCore): number[] {
  const ends: number[] = []
  for (let at = cue.first - 1; at >= 0 && at >= left - farthestLeft; at--) {
    if (
      !(mayEnd(passage.tokens, at) || (at === left - 1 && isSaid(passage.tokens[at]))) ||
      (mention && at >= mention.from && at <= mention.to)
    )
      continue
    ends.push(at)
  }
  return ends
}

/** Where content left of the core may begin, when it ends at `end`. */
export function leftStarts({ passage }: CueCore, end: number): number[] {
  const starts: number[] = []
  for (let at = end; at >= 0 && at >= end - farthestEnd; at--)
    if (mayStart(passage.tokens, at)) starts.push(at)
  const first = firstSaid(passage.tokens, 0)
  if (starts.at(-1) !== first && first <= end) starts.push(first)
  return starts
}

function firstSaid(tokens: Tokens, from: number): number {
  let at = from
  while (at + 1 < tokens.length && !isSaid(tokens[at])) at++
  return at
}

function lastSaid(tokens: Tokens, to: number): number {
  let at = to - 1
  while (at >= 0 && !isSaid(tokens[at])) at--
  return at
}
