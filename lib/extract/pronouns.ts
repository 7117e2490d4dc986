// Pronouns: whom "he", "she", "they" and "it" stand for, weighed among the names before them and who spoke last.
import type { Frame } from '#lib/extract/frames'
import type { NameRun } from '#lib/extract/names'
import type { People, Person } from '#lib/extract/people'
import { timeWords } from '#lib/extract/vocabulary/words'

/** Who spoke: `at` counts into the text, `name` as in the statement. */
export type Said = {
  at: number
  name: string
  person: Person | null
  frame: number
  paragraph: number
  isGroup: boolean
}

type Meant = { name: string; person: Person | null; isGroup: boolean }

const mostRuns = 24
const farthest = 1500

/** Who `pronoun` at `at` of the text stands for, or null. */
export function antecedentOf(
  pronoun: string,
  at: number,
  frame: Frame,
  people: People,
  said: readonly Said[],
): Meant | null {
  if (pronoun === 'he' || pronoun === 'she') return personMeant(pronoun, at, frame, people, said)
  const last = said.at(-1)
  if (pronoun !== 'they' && pronoun !== 'it') return null
  if (!last || !last.isGroup || at - last.at > farthest) return null
  return { name: last.name, person: last.person, isGroup: true }
}

function personMeant(
  pronoun: 'he' | 'she',
  at: number,
  frame: Frame,
  people: People,
  said: readonly Said[],
): Meant | null {
  const runs = people.before(at, mostRuns)
  const unnamed = said.at(-1)
  if (
    unnamed &&
    !unnamed.person &&
    !unnamed.isGroup &&
    frame.paragraph - unnamed.paragraph < 2 &&
    (runs[0]?.run.start ?? 0) < unnamed.at
  ) {
    return { name: unnamed.name, person: null, isGroup: false }
  }
  const scores = new Map<Person, number>()
  const add = (person: Person, points: number) => scores.set(person, (scores.get(person) ?? 0) + points)
  runs.forEach(({ run, person }, rank) => {
    if (!fits(person, pronoun) || isOneOff(run, person) || at - run.start > farthest || isTime(run)) return
    add(person, weightOf(run, person, rank, at, frame))
  })
  const last = said.findLast((one) => one.person && fits(one.person, pronoun))
  if (last?.person && at - last.at < farthest)
    add(last.person, last.paragraph === frame.paragraph ? 6 : frame.paragraph - last.paragraph < 3 ? 3 : 1)
  let best: Person | null = null
  for (const [person, points] of scores) if (!best || points > (scores.get(best) ?? 0)) best = person
  return best && { name: best.name, person: best, isGroup: false }
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

/** Nearer names weigh more; so do names that open a sentence, as its subject does, and names known to be a person's. */
function weightOf(run: NameRun, person: Person, rank: number, at: number, frame: Frame): number {
  let weight = 1 / (1 + rank * 0.8)
  if (run.opensSentence) weight += run.start >= frame.span[0] ? 1.5 : at - run.start < 600 ? 0.8 : 0.4
  if (person.gender !== null) weight += 0.2
  else if (person.roles.size === 0) weight -= 0.4
  return weight + Math.min(0.4, person.count / 20)
}
