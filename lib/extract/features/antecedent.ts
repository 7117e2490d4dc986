// What tells whom a pronoun stands for: numbers for the boosted trees, each with a name.
import type { Antecedent, Named, PronounPlace } from '#lib/extract/antecedents'
import { cueWords } from '#lib/extract/vocabulary/cue-verbs'
import { auxiliaries, prepositions } from '#lib/extract/vocabulary/words'

// More than any text has: what never was.
const never = 99

const nearest = ({ mentions }: Antecedent) => mentions[0]
const rank = (one: Antecedent) => nearest(one)?.rank ?? never
const unquoted = ({ mentions }: Antecedent) => mentions.filter(({ isQuoted }) => !isQuoted)
const subjects = (one: Antecedent) => unquoted(one).filter(isSubject)
const paragraphOf = ({ frames }: PronounPlace, frame: number) => frames[frame]?.paragraph ?? 0
const paragraph = (place: PronounPlace) => paragraphOf(place, place.index)
const lastSaid = ({ person }: Antecedent, { said }: PronounPlace) =>
  said.findLastIndex((one) => one.person === person)
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

function isSubject({ before, after, run }: Named): boolean {
  if (run.opensSentence) return true
  if (before && prepositions.has(before.lower)) return false
  const next = after?.lower ?? ''
  return auxiliaries.has(next) || cueWords.has(next) || (next.length > 4 && next.endsWith('ed'))
}

function owns({ run, after }: Named): boolean {
  return /['’]s?$/.test(run.words.at(-1) ?? '') || /^['’]s?$/.test(after?.lower ?? '')
}

/** Whether a sentence opens with the name, as with its subject. */
function opens(one: Antecedent, frame: number): boolean {
  return unquoted(one).some(({ frame: own, run }) => own === frame && run.opensSentence)
}

function mentionsIn({ mentions }: Antecedent, place: PronounPlace, where: number): number {
  return mentions.filter(({ frame }) => paragraphOf(place, frame) === where).length
}

/** Whether it is the first of all who are named in the pronoun's paragraph. */
function isTopic(one: Antecedent, place: PronounPlace): boolean {
  const here = place.antecedents
    .flatMap((antecedent) => unquoted(antecedent).map(({ frame, run }) => ({ antecedent, frame, run })))
    .filter(({ frame }) => paragraphOf(place, frame) === paragraph(place))
  return here.sort((a, b) => a.run.start - b.run.start)[0]?.antecedent === one
}

function closer(one: Antecedent, { antecedents }: PronounPlace): Antecedent[] {
  return antecedents.filter((other) => rank(other) < rank(one))
}

function isLatestSubject(one: Antecedent, { antecedents }: PronounPlace): boolean {
  const latest = (other: Antecedent) => subjects(other)[0]?.rank ?? never
  return latest(one) < never && antecedents.every((other) => latest(other) >= latest(one))
}

function sentencesIntoParagraph(place: PronounPlace): number {
  let at = place.index
  while (place.index - at < never && at > 0 && paragraphOf(place, at - 1) === paragraph(place)) at--
  return place.index - at
}

type Numbers = readonly (readonly [
  name: string,
  value: (one: Antecedent, place: PronounPlace) => number | boolean,
])[]

export const antecedentFeatures: Numbers = [
  ['nearer names', rank],
  ['sentences back', (one, p) => p.index - (nearest(one)?.frame ?? 0)],
  ['paragraphs back', (one, p) => paragraph(p) - paragraphOf(p, nearest(one)?.frame ?? 0)],
  ['distance', (one, p) => Math.log2(1 + p.at - (nearest(one)?.run.start ?? 0))],
  ['named as a subject', ({ mentions: [first] }) => first !== undefined && isSubject(first)],
  ['owns something', ({ mentions: [first] }) => first !== undefined && owns(first)],
  ['after a preposition', (one) => prepositions.has(nearest(one)?.before?.lower ?? '')],
  ['nearest mention is quoted', (one) => nearest(one)?.isQuoted === true],
  ['mentions', ({ mentions }) => mentions.length],
  ['mentions outside quotations', (one) => unquoted(one).length],
  ['mentions as a subject', (one) => subjects(one).length],
  [
    'share of the mentions',
    ({ mentions }, p) => mentions.length / sum(p.antecedents.map((other) => other.mentions.length)),
  ],
  ['mentions in the text', ({ person }) => person.count],
  [
    'beside the most mentioned',
    ({ person }, p) => person.count / Math.max(1, ...p.antecedents.map((other) => other.person.count)),
  ],
  ['gender known', ({ person }) => person.gender !== null],
  ['genders known', (_, p) => p.antecedents.filter(({ person }) => person.gender !== null).length],
  ['roles', ({ person }) => person.roles.size],
  ['words in the name', ({ person }) => person.words.length],
  ['words in the nearest mention', (one) => nearest(one)?.run.words.length ?? 0],
  ['statements since', (one, p) => (lastSaid(one, p) < 0 ? never : p.said.length - 1 - lastSaid(one, p))],
  [
    'paragraphs since a statement',
    (one, p) => paragraph(p) - (p.said[lastSaid(one, p)]?.paragraph ?? -never),
  ],
  ['statements', ({ person }, p) => p.said.filter((said) => said.person === person).length],
  ['spoke last', ({ person }, p) => p.said.at(-1)?.person === person],
  ['paragraphs since anybody spoke', (_, p) => paragraph(p) - (p.said.at(-1)?.paragraph ?? -never)],
  ['mentions in the sentence', ({ mentions }, p) => mentions.filter(({ frame }) => frame === p.index).length],
  [
    'quoted in the sentence',
    ({ mentions }, p) => mentions.filter(({ frame, isQuoted }) => isQuoted && frame === p.index).length,
  ],
  ['opens the sentence', (one, p) => opens(one, p.index)],
  ['opens the sentence before', (one, p) => opens(one, p.index - 1)],
  ['opens the second sentence before', (one, p) => opens(one, p.index - 2)],
  ['mentions in the paragraph', (one, p) => mentionsIn(one, p, paragraph(p))],
  ['mentions in the paragraph before', (one, p) => mentionsIn(one, p, paragraph(p) - 1)],
  ['topic of the paragraph', isTopic],
  ['latest subject', isLatestSubject],
  ['closer ones', (one, p) => closer(one, p).length],
  ['closer ones of known gender', (one, p) => closer(one, p).filter((o) => o.person.gender !== null).length],
  [
    'closer subjects',
    (one, p) => closer(one, p).filter(({ mentions: [first] }) => first && isSubject(first)).length,
  ],
  ['named later in the sentence', ({ person }, p) => p.namedAfter.includes(person)],
  ['named in the next sentence', ({ person }, p) => p.namedNext.includes(person)],
  ['how many', (_, p) => p.antecedents.length],
  [
    'words before the pronoun',
    (_, p) => p.frames[p.index]?.tokens.findIndex(({ start }) => start >= p.at) ?? 0,
  ],
  ['sentences into the paragraph', (_, p) => sentencesIntoParagraph(p)],
]

/** The numbers of each antecedent of a place, in order. */
export function antecedentRows(place: PronounPlace): Float32Array[] {
  return place.antecedents.map((one) =>
    Float32Array.from(antecedentFeatures, ([, value]) => Number(value(one, place))),
  )
}
