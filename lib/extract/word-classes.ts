// Word classes: the closed class or the shape of one token, coarse enough that few examples teach much about each.
import { hashOf } from '#lib/extract/features'
import { cueWords } from '#lib/extract/vocabulary/cue-verbs'
import { bodies, groups, roles, titles } from '#lib/extract/vocabulary/roles'
import {
  auxiliaries,
  conjunctions,
  copulas,
  determiners,
  isAdverb,
  modals,
  possessives,
  prepositions,
  pronouns,
  subjectPronouns,
  subordinators,
  timeWords,
  venues,
} from '#lib/extract/vocabulary/words'

const own = new Set('that who which whom to of and but as if whether not it there'.split(' '))

const classes: readonly (readonly [name: string, holds: (word: string) => boolean])[] = [
  ['subject', (word) => subjectPronouns.has(word)],
  ['possessive', (word) => possessives.has(word)],
  ['modal', (word) => modals.has(word)],
  ['copula', (word) => copulas.has(word)],
  ['auxiliary', (word) => auxiliaries.has(word)],
  ['determiner', (word) => determiners.has(word)],
  ['pronoun', (word) => pronouns.has(word)],
  ['conjunction', (word) => conjunctions.has(word)],
  ['preposition', (word) => prepositions.has(word)],
  ['subordinator', (word) => subordinators.has(word)],
  ['time', (word) => timeWords.has(word)],
]

const common: readonly (readonly [name: string, holds: (word: string) => boolean])[] = [
  ['title', (word) => titles.has(word)],
  ['role', (word) => roles.has(word)],
  ['group', (word) => groups.has(word)],
  ['body', (word) => bodies.has(word)],
  ['venue', (word) => venues.has(word)],
  ['adverb', isAdverb],
  ['past', (word) => word.endsWith('ed')],
  ['participle', (word) => word.endsWith('ing')],
  ['owner', (word) => word.endsWith("'s")],
  ['plural', (word) => word.endsWith('s')],
]

/** The class of a word in small letters, as a readable name. */
export function classOf(word: string, capital: boolean): string {
  if (own.has(word)) return word
  for (const [name, holds] of classes) if (holds(word)) return name
  const code = word.charCodeAt(0)
  if (code > 47 && code < 58) return 'number'
  const cue = cueWords.get(word)
  if (cue && !capital) return `cue-${cue.kind}-${cue.forms[0] ?? ''}`
  for (const [name, holds] of common) if (holds(word)) return capital ? `Capital-${name}` : name
  return capital ? 'Capital' : 'word'
}

/** Hashes of a word: of itself, of its class, of what it is without its ending ("denies", "denied" and "denying" are one),
 *  and of its last letters. */
export type Hashes = { word: number; class: number; stem: number; ending: number }

const inflection = /(?:ied|ies|ing|ed|es|s|e|y)$/
const known = new Map<string, Hashes>()
const mostKnown = 20_000

/** The hashes of a word in small letters, remembered for words met before. */
export function hashesOf(word: string, capital: boolean): Hashes {
  const key = capital ? `^${word}` : word
  const before = known.get(key)
  if (before) return before
  const hashes = {
    word: hashOf(word),
    class: hashOf(classOf(word, capital)),
    stem: hashOf(word.replace(inflection, '')),
    ending: hashOf(word.slice(-3)),
  }
  if (known.size >= mostKnown) known.clear()
  known.set(key, hashes)
  return hashes
}
