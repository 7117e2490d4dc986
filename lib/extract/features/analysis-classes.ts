// What stands at the edges of an analysis, as numbers for the boosted trees.
import { endsOf, rangesOf, type Analysis } from '#lib/extract/analysis'
import { hashOf } from '#lib/extract/features'
import type { AnalysisPlace, Numbers } from '#lib/extract/features/analysis-place'
import type { Token } from '#lib/extract/frames'
import { countOf } from '#lib/extract/places'

// Kin stand side by side, so that one cut of a tree parts many.
const codes = new Map<number, number>(
  `that who which whom to of and but as if whether not it there subject possessive modal copula auxiliary determiner pronoun
  conjunction preposition subordinator time title role group body venue adverb past participle owner plural number word
  Capital , . : ; — ( ) ? ! " cue-clause-past cue-clause-present cue-clause-ing cue-clause-base cue-object-past
  cue-object-ing cue-object-base cue-object-present cue-person-past cue-quoted-past cue-quoted-base cue-quoted-present
  cue-quoted-ing Capital-role Capital-title Capital-owner`
    .split(/\s+/)
    .map((name, i) => [hashOf(name), i + 2]),
)
const absent = -9

function codeAt(tokens: readonly Token[], at: number): number {
  const token = tokens[at]
  if (!token) return 0
  if (token.kind === 'quote') return token.stopped ? -1 : token.words < 3 ? -2 : -3
  return codes.get(token.class) ?? 1
}

const tokensOf = (a: Analysis) => a.core.passage.tokens
const first = (a: Analysis) => endsOf(a)[0]
const last = (a: Analysis) => endsOf(a)[1]
const code = (a: Analysis, at: number) => codeAt(tokensOf(a), at)
const rival = ({ cue }: AnalysisPlace) => cue.analyses[0]

function quotedWords(a: Analysis): number {
  let sum = 0
  for (const [from, to] of rangesOf(a)) for (let at = from; at <= to; at++) sum += tokensOf(a)[at]?.words ?? 0
  return sum
}

function quotedAt(a: Analysis, at: number): number {
  const token = tokensOf(a)[at]
  return token?.kind === 'quote' ? token.words : -1
}

function quotationsLeftOutBefore(a: Analysis): number {
  const inside = a.left ? countOf(tokensOf(a), a.left[0], a.left[1] + 1, 'quote') : 0
  return countOf(tokensOf(a), 0, a.core.left, 'quote') - inside
}

function gapToMention({ core: { mention, cue } }: Analysis): number {
  if (!mention) return 99
  return mention.from < cue.head ? cue.first - mention.to : cue.last - mention.from
}

function hasContentOf(a: Analysis, b: Analysis | undefined): boolean {
  const [own, other] = [rangesOf(a), b ? rangesOf(b) : []]
  return a.side === b?.side && own.every(([from, to], i) => other[i]?.[0] === from && other[i][1] === to)
}

function isMentionInside({ core: { mention }, left, right }: Analysis): boolean {
  return (
    mention !== null &&
    rangesOf({ left, right }).some(([from, to]) => mention.from <= to && from <= mention.to)
  )
}

export const edgeNumbers: Numbers = [
  ['class before the content', (a) => code(a, first(a) - 1)],
  ['class opening the content', (a) => code(a, first(a))],
  ['class closing the content', (a) => code(a, last(a))],
  ['class after the content', (a) => code(a, last(a) + 1)],
  ['second class after the content', (a) => code(a, last(a) + 2)],
  ['class closing the left piece', (a) => (a.left ? code(a, a.left[1]) : absent)],
  ['class after the left piece', (a) => (a.left ? code(a, a.left[1] + 1) : absent)],
  ['class opening the right piece', (a) => (a.right ? code(a, a.right[0]) : absent)],
  ['class before the right piece', (a) => (a.right ? code(a, a.right[0] - 1) : absent)],
  ['class of the cue', (a) => code(a, a.core.cue.head)],
  ['class after the cue', (a) => code(a, a.core.cue.last + 1)],
  ['class before the cue', (a) => code(a, a.core.cue.first - 1)],
  ['class left of cue and mention', (a) => code(a, a.core.left - 1)],
  ['class right of cue and mention', (a) => code(a, a.core.right + 1)],
  ['from mention to cue', gapToMention],
  ['length of the mention', ({ core: { mention } }) => (mention ? mention.to - mention.from : -1)],
  ['class opening the mention', (a) => (a.core.mention ? code(a, a.core.mention.from) : absent)],
  ['class closing the mention', (a) => (a.core.mention ? code(a, a.core.mention.to) : absent)],
  ['mention inside the content', (a) => Number(isMentionInside(a))],
  ['quoted words', quotedWords],
  ['quoted words at the start', (a) => quotedAt(a, first(a))],
  ['quoted words at the end', (a) => quotedAt(a, last(a))],
  ['quotations left out before the cue', quotationsLeftOutBefore],
  ['marks after the content', (a) => countOf(tokensOf(a), last(a) + 1, a.core.passage.length, 'mark')],
  ['same content as the likeliest', (a, p) => Number(hasContentOf(a, rival(p)))],
  ['same mention as the likeliest', (a, p) => Number(a.core.mention?.from === rival(p)?.core.mention?.from)],
  ['place of the frame', (a) => a.core.passage.index],
]
