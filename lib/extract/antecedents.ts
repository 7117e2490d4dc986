// Antecedents: the people whom "he" or "she" at one place of a text may stand for, each with the mentions before it.
import type { Frame, Token } from '#lib/extract/frames'
import type { NameRun } from '#lib/extract/names'
import type { People, Person } from '#lib/extract/people'
import type { Said } from '#lib/extract/said'
import { timeWords } from '#lib/extract/vocabulary/words'

/** A mention of somebody: how many names are nearer, its frame, and the tokens around it there; none in a quotation. */
export type Named = {
  run: NameRun
  rank: number
  frame: number
  before: Token | null
  after: Token | null
  isQuoted: boolean
}

/** Somebody whom the pronoun may stand for; `mentions` before it, the nearest first. */
export type Antecedent = { person: Person; mentions: Named[] }

/** A pronoun at `at` of the text, in frame number `index`. */
export type PronounPlace = {
  at: number
  index: number
  frames: readonly Frame[]
  /** Who has spoken before, in order; the latest of them. */
  said: readonly Said[]
  /** The one with the nearest name first. */
  antecedents: readonly Antecedent[]
  /** Who is named after it in its sentence, and in the next one. */
  namedAfter: readonly Person[]
  namedNext: readonly Person[]
}

/** Whom the pronoun stands for, or nobody. */
export type ChooseAntecedent = (place: PronounPlace) => Antecedent | null

const mostRuns = 24
const farthest = 1500
// Who spoke longer ago tells nothing, and asking costs time.
const mostSaid = 100

/** The place of `pronoun` at `at` of the text, in frame number `index`. */
export function pronounPlace(
  pronoun: 'he' | 'she',
  at: number,
  index: number,
  { frames, people, said }: { frames: readonly Frame[]; people: People; said: readonly Said[] },
): PronounPlace {
  const byPerson = new Map<Person, Antecedent>()
  people.before(at, mostRuns).forEach(({ run, person }, rank) => {
    if (!fits(person, pronoun) || isOneOff(run, person) || at - run.start > farthest || isTime(run)) return
    const one = byPerson.get(person) ?? { person, mentions: [] }
    byPerson.set(person, one)
    one.mentions.push(named(run, rank, index, frames))
  })
  const end = frames[index]?.span[1] ?? at
  return {
    ...{ at, index, frames, said: said.slice(-mostSaid) },
    antecedents: [...byPerson.values()],
    namedAfter: people.within(at, end),
    namedNext: people.within(end, frames[index + 1]?.span[1] ?? end),
  }
}

function named(run: NameRun, rank: number, index: number, frames: readonly Frame[]): Named {
  let frame = index
  while (frame > 0 && (frames[frame]?.span[0] ?? 0) > run.start) frame--
  const tokens = frames[frame]?.tokens ?? []
  const first = tokens.findIndex(({ end }) => end > run.start)
  const isQuoted = tokens[first]?.kind === 'quote'
  const next = tokens.findIndex(({ start }) => start >= run.end)
  const [before, after] = isQuoted ? [null, null] : [tokens[first - 1] ?? null, tokens[next] ?? null]
  return { run, rank, frame, before, after, isQuoted }
}

function fits(person: Person, pronoun: 'he' | 'she'): boolean {
  return person.gender === null || person.gender === pronoun
}

/** A single word that only opens one sentence: "Conceding that …" is nobody's name. */
function isOneOff(run: NameRun, person: Person): boolean {
  return (
    run.words.length === 1 &&
    run.opensSentence &&
    run.titles.length === 0 &&
    person.words.length === 1 &&
    person.count < 3
  )
}

function isTime(run: NameRun): boolean {
  return run.words.every((word) => timeWords.has(word.toLowerCase()))
}
