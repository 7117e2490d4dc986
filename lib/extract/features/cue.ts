// What tells that a token is the head of a cue.
import { bucket, flag, hashOf, mix, mix3, type FeatureSet } from '#lib/extract/features'
import type { Passage } from '#lib/extract/passages'
import { classAt, countOf, isCapital, isMark, isQuote, nearest, wordAt } from '#lib/extract/places'

/** A token alone, looked at as a cue. */
export type CueWord = { tokens: Passage['tokens']; at: number }

/** A token of a passage's own frame among its neighbours, looked at as a cue. */
export type CuePlace = Passage &
  CueWord & {
    /** The nearest quotation on each side, or -1. */
    quoteBefore: number
    quoteAfter: number
  }

export function cuePlace(passage: Passage, at: number): CuePlace {
  const { tokens, length, openings, index } = passage
  return {
    tokens,
    length,
    openings,
    index,
    at,
    quoteBefore: nearest(tokens, at - 1, -1, 30, isQuote),
    quoteAfter: nearest(tokens, at + 1, 1, 30, isQuote),
  }
}

const that = hashOf('that')
const word = (place: CuePlace, by: number) => wordAt(place.tokens, place.at + by)
const kind = (place: CuePlace, by: number) => classAt(place.tokens, place.at + by)
const own = (place: CueWord) => wordAt(place.tokens, place.at)
const stem = ({ tokens, at }: CueWord) => tokens[at]?.stem ?? 0

function distance(from: number, to: number): number {
  return from < 0 ? 12 : bucket(Math.abs(to - from) - 1)
}

function markAfter({ tokens, at, length }: CuePlace): number {
  const mark = nearest(tokens, at + 1, 1, 12, isMark)
  return mark < 0 || mark >= length ? 1 : mix(wordAt(tokens, mark), bucket(mark - at))
}

function markBefore({ tokens, at }: CuePlace): number {
  const mark = nearest(tokens, at - 1, -1, 12, isMark)
  return mark < 0 ? 1 : mix(wordAt(tokens, mark), bucket(at - mark))
}

/** The class of the word that a subject on the left would end in, past adverbs and auxiliaries. */
function subjectClass({ tokens, at }: CuePlace): number {
  const subject = nearest(tokens, at - 1, -1, 5, (token) => token.kind !== 'word' || !passed.has(token.class))
  return classAt(tokens, subject)
}
const passed = new Set(['adverb', 'auxiliary', 'modal', 'copula', 'to'].map(hashOf))

function hasThat({ tokens, at, length }: CuePlace): boolean {
  for (let i = at + 1; i < at + 7 && i < length; i++) if (tokens[i]?.word === that) return true
  return false
}

const quotesAround = (place: CuePlace) =>
  mix3(
    classAt(place.tokens, place.quoteBefore),
    distance(place.quoteBefore, place.at),
    mix(
      classAt(place.tokens, place.quoteAfter < 0 ? -1 : place.quoteAfter),
      distance(place.quoteAfter, place.at),
    ),
  )

/** What the word alone tells: most words are ruled out by that, and cost no more. */
export const cueWordFeatures: FeatureSet<CueWord> = [
  ['always', () => 1],
  ['word', own],
  ['stem', stem],
  ['ending', (p) => p.tokens[p.at]?.ending ?? 0],
  ['class', (p) => classAt(p.tokens, p.at)],
]

export const cueFeatures: FeatureSet<CuePlace> = [
  ...cueWordFeatures,
  ['capital', (p) => flag(p.tokens[p.at]?.capital === true) && mix(own(p), flag(p.at === 0) + 1)],
  ['word before', (p) => word(p, -1)],
  ['word after', (p) => word(p, 1)],
  ['word two before', (p) => word(p, -2)],
  ['word two after', (p) => word(p, 2)],
  ['word and word before', (p) => mix(own(p), word(p, -1))],
  ['word and word after', (p) => mix(own(p), word(p, 1))],
  ['word and class before', (p) => mix(own(p), kind(p, -1))],
  ['word and class after', (p) => mix(own(p), kind(p, 1))],
  ['word and two classes before', (p) => mix3(own(p), kind(p, -1), kind(p, -2))],
  ['word and two classes after', (p) => mix3(own(p), kind(p, 1), kind(p, 2))],
  ['word between its neighbours', (p) => mix3(own(p), word(p, -1), word(p, 1))],
  ['stem between classes', (p) => mix3(stem(p), kind(p, -1), kind(p, 1))],
  ['two words before', (p) => mix(word(p, -1), word(p, -2))],
  ['two words after', (p) => mix(word(p, 1), word(p, 2))],
  ['class between classes', (p) => mix3(kind(p, 0), kind(p, -1), kind(p, 1))],
  ['two classes before', (p) => mix3(kind(p, 0), kind(p, -1), kind(p, -2))],
  ['two classes after', (p) => mix3(kind(p, 0), kind(p, 1), kind(p, 2))],
  ['five classes', (p) => mix3(mix(kind(p, -2), kind(p, -1)), kind(p, 0), mix(kind(p, 1), kind(p, 2)))],
  ['subject', (p) => mix(kind(p, 0), subjectClass(p))],
  ['word and subject', (p) => mix(own(p), subjectClass(p))],
  ['quotation before', (p) => mix(classAt(p.tokens, p.quoteBefore), distance(p.quoteBefore, p.at))],
  ['quotation after', (p) => mix(wordAt(p.tokens, p.quoteAfter), distance(p.quoteAfter, p.at))],
  ['word and quotation before', (p) => mix(own(p), distance(p.quoteBefore, p.at))],
  ['word and quotation after', (p) => mix(own(p), distance(p.quoteAfter, p.at))],
  ['quotations around', quotesAround],
  ['class and quotations around', (p) => mix(kind(p, 0), quotesAround(p))],
  [
    'word and quotations in its sentence',
    (p) => mix(own(p), Math.min(2, countOf(p.tokens, 0, p.length, 'quote'))),
  ],
  ['mark after', (p) => mix(kind(p, 0), markAfter(p))],
  ['mark before', (p) => mix(kind(p, 0), markBefore(p))],
  ['word and next mark', (p) => mix(own(p), markAfter(p))],
  ['that follows', (p) => flag(hasThat(p)) && mix(own(p), 2)],
  ['that follows a class', (p) => flag(hasThat(p)) && mix(kind(p, 0), kind(p, -1))],
  [
    'place in its sentence',
    (p) => mix(own(p), p.at === 0 ? 1 : p.at === p.length - 1 ? 2 : p.at === p.length - 2 ? 3 : 4),
  ],
  ['words before it', (p) => mix(kind(p, 0), bucket(p.at))],
  ['words after it', (p) => mix(kind(p, 0), bucket(p.length - p.at - 1))],
  ['opening word', (p) => mix(own(p), wordAt(p.tokens, 0))],
  ['closing mark', (p) => mix(own(p), classAt(p.tokens, p.length - 1))],
  ['goes on', (p) => mix3(own(p), p.openings.length, classAt(p.tokens, p.length))],
  ['class goes on', (p) => mix3(kind(p, 0), bucket(p.length - p.at), classAt(p.tokens, p.length))],
  ['capital before', (p) => mix(own(p), flag(nearest(p.tokens, p.at - 1, -1, 3, isCapital) >= 0))],
  ['in the first sentence', (p) => flag(p.index === 0) && mix(kind(p, 0), kind(p, 1))],
]
