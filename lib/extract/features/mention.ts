// What tells that a noun phrase names who speaks at a cue.
import { likelyIn, type CuedPassage } from '#lib/extract/cued-passages'
import type { CuePhrase } from '#lib/extract/cue-phrases'
import { bucket, flag, mix, mix3, type FeatureSet } from '#lib/extract/features'
import type { Mention } from '#lib/extract/noun-phrases'
import { classAt, countOf, nearest, isQuote, wordAt } from '#lib/extract/places'

/** A noun phrase looked at as the mention of a cue; `mention` is null where nobody is named. `skipped` counts the noun
 *  phrases between the two. */
export type MentionPlace = {
  passage: CuedPassage
  cue: CuePhrase
  mention: Mention | null
  skipped: number
}

type Named = {
  passage: CuedPassage
  tokens: CuedPassage['tokens']
  cue: CuePhrase
  mention: Mention
  isBefore: boolean
  side: number
  gap: number
}

function named({ passage, cue, mention }: MentionPlace): Named | null {
  if (!mention) return null
  const isBefore = mention.from < cue.head
  const gap = isBefore ? cue.first - mention.to - 1 : mention.from - cue.last - 1
  return { passage, tokens: passage.tokens, cue, mention, isBefore, side: isBefore ? 1 : 2, gap }
}

function when(value: (named: Named, place: MentionPlace) => number): (place: MentionPlace) => number {
  return (place) => {
    const found = named(place)
    return found ? value(found, place) : 0
  }
}

const cueWord = ({ tokens, cue }: Named) => wordAt(tokens, cue.head)
const cueClass = ({ tokens, cue }: Named) => classAt(tokens, cue.head)
const near = (n: Named) => mix(n.side, n.gap < 0 ? 11 : Math.min(10, bucket(n.gap)))
const lastWord = ({ tokens, mention }: Named) => wordAt(tokens, mention.to)
const lastClass = ({ tokens, mention }: Named) => classAt(tokens, mention.to)
const firstClass = ({ tokens, mention }: Named) => classAt(tokens, mention.from)

/** What stands between the phrase and the cue: its nearest token to the phrase, and whether a mark or a quotation is there. */
function between(n: Named): number {
  const [from, to] = n.isBefore ? [n.mention.to + 1, n.cue.first] : [n.cue.last + 1, n.mention.from]
  if (from >= to) return mix(n.side, 1)
  const inner = n.isBefore ? from : to - 1
  return mix3(
    n.side,
    classAt(n.tokens, inner),
    Math.min(3, countOf(n.tokens, from, to, 'mark')) * 4 + Math.min(2, countOf(n.tokens, from, to, 'quote')),
  )
}

function cueBetween(n: Named): number {
  const [from, to] = n.isBefore ? [n.mention.to + 1, n.cue.head] : [n.cue.head + 1, n.mention.from]
  return likelyIn(n.passage, from, to)
}

/** How likely another cue stands right on the far side of the phrase, so that it may name who speaks there. */
function cueBeyond(n: Named): number {
  return n.isBefore
    ? likelyIn(n.passage, n.mention.outerFrom - 3, n.mention.outerFrom)
    : likelyIn(n.passage, n.mention.outerTo + 1, n.mention.outerTo + 4)
}

function quoteBetween(n: Named): number {
  const [from, to] = n.isBefore ? [n.mention.to + 1, n.cue.first] : [n.cue.last + 1, n.mention.from]
  return flag(countOf(n.tokens, from, to, 'quote') > 0)
}

const leftOfCue = ({ tokens, cue }: Named) => classAt(tokens, cue.first - 1)
const rightOfCue = ({ tokens, cue }: Named) => classAt(tokens, cue.last + 1)
const rightOfMention = ({ tokens, mention }: Named) => classAt(tokens, mention.to + 1)
const leftOfMention = ({ tokens, mention }: Named) => classAt(tokens, mention.from - 1)
const rightOfOuter = ({ tokens, mention }: Named) => classAt(tokens, mention.outerTo + 1)
const leftOfOuter = ({ tokens, mention }: Named) => classAt(tokens, mention.outerFrom - 1)

const absentCue = ({ passage, cue, mention }: MentionPlace, by: number) =>
  mention ? 0 : mix(wordAt(passage.tokens, cue.head), by === 0 ? 1 : classAt(passage.tokens, cue.head + by))

export const mentionFeatures: FeatureSet<MentionPlace> = [
  ['side and distance', when(near)],
  ['cue, side and distance', when((n) => mix(cueWord(n), near(n)))],
  ['cue class, side and distance', when((n) => mix(cueClass(n), near(n)))],
  ['cue stem and side', when((n) => mix(n.tokens[n.cue.head]?.stem ?? 0, n.side))],
  ['noun phrases between', when((n, p) => mix3(n.side, p.skipped + 1, flag(n.gap === 0)))],
  ['noun phrases between and cue class', when((n, p) => mix3(n.side, p.skipped + 1, cueClass(n)))],
  [
    'noun phrases between and neighbours of the cue',
    when((n, p) => mix3(mix(n.side, p.skipped + 1), leftOfCue(n), rightOfCue(n))),
  ],
  ['last word', when((n) => mix(lastWord(n), n.side))],
  ['last class', when((n) => mix(lastClass(n), n.side))],
  ['last class and distance', when((n) => mix(lastClass(n), near(n)))],
  ['first class and distance', when((n) => mix(firstClass(n), near(n)))],
  ['first and last class', when((n) => mix3(firstClass(n), lastClass(n), n.side))],
  ['between', when(between)],
  ['between and last class', when((n) => mix(between(n), lastClass(n)))],
  ['between and cue class', when((n) => mix(between(n), cueClass(n)))],
  ['quotation between', when((n) => quoteBetween(n) && mix(n.side, cueClass(n)))],
  ['quotation between and left of cue', when((n) => quoteBetween(n) && mix(n.side, leftOfCue(n)))],
  ['word before', when((n) => mix(wordAt(n.tokens, n.mention.from - 1), n.side))],
  ['class before and distance', when((n) => mix(leftOfMention(n), near(n)))],
  ['word after', when((n) => mix(wordAt(n.tokens, n.mention.to + 1), n.side))],
  ['class after and distance', when((n) => mix(rightOfMention(n), near(n)))],
  ['neighbours', when((n) => mix3(leftOfMention(n), rightOfMention(n), n.side))],
  ['outer neighbours', when((n) => mix3(leftOfOuter(n), rightOfOuter(n), n.side))],
  [
    'outer neighbours and last class',
    when((n) => mix(mix3(leftOfOuter(n), rightOfOuter(n), n.side), lastClass(n))),
  ],
  ['left of cue', when((n) => mix3(leftOfCue(n), near(n), lastClass(n)))],
  ['right of cue', when((n) => mix3(rightOfCue(n), near(n), lastClass(n)))],
  ['cue between neighbours', when((n) => mix3(leftOfCue(n), rightOfCue(n), near(n)))],
  ['length', when((n) => mix(bucket(n.mention.to - n.mention.from), n.side))],
  [
    'has apposition',
    when(
      (n) =>
        flag(n.mention.outerTo > n.mention.to || n.mention.outerFrom < n.mention.from) &&
        mix(near(n), lastClass(n)),
    ),
  ],
  ['opens its sentence', when((n) => flag(n.mention.outerFrom === 0) && mix(near(n), lastClass(n)))],
  ['opening word and distance', when((n) => mix(classAt(n.tokens, 0), near(n)))],
  [
    'right after a quotation',
    when((n) => flag(n.tokens[n.mention.outerFrom - 1]?.kind === 'quote') && mix(near(n), lastClass(n))),
  ],
  [
    'after a quotation and a comma',
    when((n) => flag(nearest(n.tokens, n.mention.outerFrom - 1, -1, 2, isQuote) >= 0) && near(n)),
  ],
  ['cue and last class', when((n) => mix3(cueWord(n), lastClass(n), n.side))],
  ['cue and last word', when((n) => mix3(cueWord(n), lastWord(n), n.side))],
  [
    'auxiliary before the cue',
    when(
      (n) => flag(n.cue.first < n.cue.head) && mix3(wordAt(n.tokens, n.cue.head - 1), near(n), cueClass(n)),
    ),
  ],
  ['likely cue between', when((n) => mix(cueBetween(n), near(n)))],
  ['likely cue between, and neighbours of the cue', when((n) => mix3(cueBetween(n), leftOfCue(n), n.side))],
  ['likely cue beyond', when((n) => mix3(cueBeyond(n), near(n), lastClass(n)))],
  ['nobody', (p) => absentCue(p, 0)],
  ['nobody, and class before', (p) => absentCue(p, -1)],
  ['nobody, and class after', (p) => absentCue(p, 1)],
  [
    'nobody, whatever the cue',
    (p) =>
      flag(!p.mention) &&
      mix(classAt(p.passage.tokens, p.cue.first - 1), classAt(p.passage.tokens, p.cue.head)),
  ],
]
