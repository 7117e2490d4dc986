// What tells that a token opens or closes a piece of content, given its cue and mention.
import { bucket, flag, mix, mix3, type FeatureSet } from '#lib/extract/features'
import { markFrom, verbBits, type BoundaryPlace } from '#lib/extract/features/boundary-place'
import { classAt, wordAt } from '#lib/extract/places'

type Place = BoundaryPlace

const beforeKind = (p: Place) => mix(p.kindBefore, p.kind)
const afterKind = (p: Place) => mix(p.kind, p.kindAfter)
const beforeWord = (p: Place) => mix(p.wordBefore, p.word)
const afterWord = (p: Place) => mix(p.word, p.wordAfter)
const kind = (p: Place, by: number) => classAt(p.tokens, p.at + by)
const word = (p: Place, by: number) => wordAt(p.tokens, p.at + by)

const around: FeatureSet<Place> = [
  ['word', (p) => p.word],
  ['class', (p) => p.kind],
  ['word before', (p) => p.wordBefore],
  ['word after', (p) => p.wordAfter],
  ['classes around', (p) => mix3(p.kindBefore, p.kind, p.kindAfter)],
  ['two classes before', (p) => mix3(p.kind, p.kindBefore, kind(p, -2))],
  ['two classes after', (p) => mix3(p.kind, p.kindAfter, kind(p, 2))],
  ['class and word before', (p) => mix(p.kind, p.wordBefore)],
  ['class and word after', (p) => mix(p.kind, p.wordAfter)],
  ['words before and after', (p) => mix(p.wordBefore, p.wordAfter)],
  ['distance', (p) => p.distance],
  ['distance and class', (p) => mix(p.distance, p.kind)],
  ['distance and class before', (p) => mix(p.distance, p.kindBefore)],
  ['distance and class after', (p) => mix(p.distance, p.kindAfter)],
  ['distance and cue', (p) => mix(p.distance, p.cueWord)],
  ['standing', (p) => mix3(p.standing, p.order, p.frame)],
  ['standing and classes before', (p) => mix(p.standing, beforeKind(p))],
  ['standing and classes after', (p) => mix(p.standing, afterKind(p))],
  ['standing and cue', (p) => mix(p.standing, p.cueWord)],
  ['standing, cue and class', (p) => mix3(p.standing, p.cueWord, p.kind)],
  ['standing, cue class and word', (p) => mix3(p.standing, p.cueClass, p.word)],
  ['between', (p) => mix3(p.between, p.order, p.frame)],
  ['between and classes before', (p) => mix(p.between, beforeKind(p))],
  ['between and classes after', (p) => mix(p.between, afterKind(p))],
  ['between and cue', (p) => mix(p.between, p.cueWord)],
  ['passed', (p) => mix3(p.passed, p.order, p.frame)],
  ['passed and word', (p) => mix(p.passed, p.word)],
  ['passed and class before', (p) => mix(p.passed, p.kindBefore)],
  ['passed and class after', (p) => mix(p.passed, p.kindAfter)],
  ['passed and cue class', (p) => mix3(p.passed, p.cueClass, p.kind)],
  ['passed and cue', (p) => mix(p.passed, p.cueWord)],
  ['verbs passed', (p) => mix3((p.passed - 1) & verbBits, p.kind, p.kindBefore)],
  ['quotation ahead', (p) => mix3(flag(p.hasQuoteAhead), p.kindBefore, p.kindAfter)],
  ['likely cue between', (p) => mix3(p.cueBetween, p.frame, p.cueClass)],
  ['likely cue between, and class before', (p) => mix(p.cueBetween, p.kindBefore)],
  ['likely cue between, and class after', (p) => mix(p.cueBetween, p.kindAfter)],
  ['likely cue before', (p) => mix3(p.cueBefore, p.kindBefore, p.kind)],
  ['likely cue after', (p) => mix3(p.cueAfter, p.kind, p.kindAfter)],
  ['likely cue after, and distance', (p) => mix3(p.cueAfter, p.distance, p.kindAfter)],
  ['likely cues around', (p) => mix3(p.cueBefore, p.cueAfter, p.cueBetween)],
  ['mark before', (p) => mix(markFrom(p.tokens, p.at, -1), p.kind)],
  ['mark after', (p) => mix(markFrom(p.tokens, p.at, 1), p.kind)],
  ['opens or closes its sentence', (p) => mix3(flag(p.isFirst), flag(p.isLast) + 2, p.order)],
]

export const startFeatures: FeatureSet<Place> = [
  ...around,
  ['words', beforeWord],
  ['words and cue class', (p) => mix(beforeWord(p), p.cueClass)],
  ['classes and cue', (p) => mix(beforeKind(p), p.cueWord)],
  ['classes, cue class and what follows the cue', (p) => mix3(beforeKind(p), p.cueClass, p.afterCue)],
  ['distance and what follows the cue', (p) => mix3(p.distance, p.afterCue, p.cueClass)],
  ['word after two classes', (p) => mix3(p.word, p.kindBefore, kind(p, -2))],
]

const startClass = (p: Place) => (p.from < 0 ? 1 : classAt(p.tokens, p.from))
const closes = (p: Place) => mix(flag(p.isLast), p.frame)

export const endFeatures: FeatureSet<Place> = [
  ...around,
  ['words', afterWord],
  ['two words after', (p) => mix(p.wordAfter, word(p, 2))],
  ['three classes after', (p) => mix3(p.kindAfter, kind(p, 2), kind(p, 3))],
  ['class, word after and class after that', (p) => mix3(p.kind, p.wordAfter, kind(p, 2))],
  ['word after and class after that', (p) => mix(p.wordAfter, kind(p, 2))],
  ['closing and start', (p) => mix(closes(p), startClass(p))],
  ['closing and cue', (p) => mix(closes(p), p.cueWord)],
  ['closing and distance', (p) => mix(closes(p), bucket(p.length))],
  ['closing, quotations and start', (p) => mix3(closes(p), p.between, startClass(p))],
  ['start and classes after', (p) => mix3(startClass(p), p.kind, p.kindAfter)],
  ['start and distance', (p) => mix(startClass(p), p.distance)],
  ['cue and class after', (p) => mix3(p.cueWord, p.kind, p.kindAfter)],
  ['cue class and word after', (p) => mix3(p.cueClass, p.wordAfter, flag(p.hasQuoteAhead))],
  ['length and class after', (p) => mix(bucket(p.length), p.kindAfter)],
]
