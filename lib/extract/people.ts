// People: the names of one text gathered into those that can speak, so that "Holm" is "Adaeze Holm" and "the mayor" too.
import { genderOf, isRole, type Gender, type NameRun } from '#lib/extract/names'
import { bodies } from '#lib/extract/vocabulary/roles'

/** Somebody or something named in a text. `name` is the fullest form found. */
export type Person = { name: string; words: string[]; gender: Gender; count: number; roles: Set<string> }

export type People = {
  /** Who is meant by these words of a name. */
  byWords(words: readonly string[]): Person | null
  /** Who had the role ("surveyor") before `at`, where only one had; `words` are all of the mention, and what tells one
   *  holder from another ("deputy") must be the same in both. */
  byRole(role: string, words: readonly string[], at: number): Person | null
  /** The runs before `at`, nearest first, at most `most`. */
  before(at: number, most: number): { run: NameRun; person: Person }[]
  /** The people named in `[from, to)`. */
  within(from: number, to: number): Person[]
  /** A statement told that `person` has `role`: from here on, whoever is called by it. */
  addRole(person: Person, role: string): void
}

const mostNamesakes = 12
/** Words that make another role of a role. */
const qualifiers = ['deputy', 'shadow', 'vice', 'acting', 'assistant']

/** Gathers the people of a text from all its name runs. */
export function peopleOf(runs: readonly NameRun[]): People {
  const byLast = new Map<string, Person[]>()
  const byFirst = new Map<string, Person[]>()
  // Roles that stand with names, in the order of the text, and those that statements told, the latest last.
  const titled = new Map<string, { person: Person; at: number }[]>()
  const told = new Map<string, Set<Person>>()
  const full = new Map<string, Person>()

  const addTitle = (person: Person, role: string, at: number) => {
    person.roles.add(role)
    const list = titled.get(role) ?? []
    list.push({ person, at })
    titled.set(role, list)
  }

  // Full names first, so that a surname finds its full form wherever that stands.
  for (const run of runs) {
    if (run.words.length > 1) remember(run)
  }
  for (const run of runs) if (run.words.length === 1 && !find(run.words)) remember(run)

  function remember(run: NameRun): void {
    const key = keyOf(run.words)
    let person = full.get(key)
    if (!person) {
      person = {
        name: nameFrom(run.words),
        words: run.words,
        gender: genderOf(run.words, run.titles),
        count: 0,
        roles: new Set(),
      }
      full.set(key, person)
      push(byLast, last(run.words), person)
      push(byFirst, (run.words[0] ?? '').toLowerCase(), person)
    }
    person.count++
  }

  function find(words: readonly string[]): Person | null {
    const own = full.get(keyOf(words))
    const namesakes = (byLast.get(last(words)) ?? []).filter((person) => holds(person.words, words))
    const best = fullest(namesakes)
    if (best && (!own || best.words.length > own.words.length)) return best
    if (own && own.words.length > 1) return own
    const started = (byFirst.get((words[0] ?? '').toLowerCase()) ?? []).filter((person) =>
      startsWith(person.words, words),
    )
    return fullest(started) ?? own ?? null
  }

  const resolved = runs.map((run) => ({ run, person: find(run.words) }))
  for (const { run, person } of resolved) {
    if (!person) continue
    if (run.words.length === 1) person.count++
    person.gender ??= genderOf(run.words, run.titles)
    for (const title of run.titles) {
      const lower = title.toLowerCase()
      if (isRole(lower) && !bodies.has(lower)) addTitle(person, lower, run.start)
    }
  }

  return {
    byWords: (words) => find(words),
    byRole(role, words, at) {
      const list = titled.get(role) ?? []
      const named = list.slice(0, firstFrom(list, at, placeOf))
      const holders = new Set(named.map(({ person }) => person))
      for (const person of told.get(role) ?? []) holders.add(person)
      const [only, other] = holders
      if (!only || other) return null
      const isSame = (word: string) => words.includes(word) === only.roles.has(word)
      // "the president" is not the former one; "the former president" may have been called president alone.
      const isFormer = only.roles.has('former') && !words.includes('former')
      return !isFormer && qualifiers.every(isSame) ? only : null
    },
    before(at, most) {
      const low = firstFrom(resolved, at, ({ run }) => run.start)
      const found: { run: NameRun; person: Person }[] = []
      for (let i = low - 1; i >= 0 && found.length < most; i--) {
        const one = resolved[i]
        if (one?.person) found.push({ run: one.run, person: one.person })
      }
      return found
    },
    within(from, to) {
      const found: Person[] = []
      for (
        let i = firstFrom(resolved, from, ({ run }) => run.start);
        (resolved[i]?.run.start ?? to) < to;
        i++
      ) {
        const person = resolved[i]?.person
        if (person) found.push(person)
      }
      return found
    },
    addRole(person, role) {
      person.roles.add(role)
      const holders = told.get(role) ?? new Set()
      told.set(role, holders.add(person))
    },
  }
}

const placeOf = ({ at }: { at: number }) => at

/** The index of the first of `list`, which is in order, that stands at or after `at`. */
function firstFrom<One>(list: readonly One[], at: number, placeOf: (one: One) => number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const one = list[middle]
    if (one !== undefined && placeOf(one) < at) low = middle + 1
    else high = middle
  }
  return low
}

function push(map: Map<string, Person[]>, key: string, person: Person): void {
  const list = map.get(key)
  if (!list) map.set(key, [person])
  else if (list.length < mostNamesakes) list.push(person)
}

/** Straight apostrophes and curly ones are the same name. */
function keyOf(words: readonly string[]): string {
  return words.map(plain).join(' ')
}

function plain(word: string): string {
  return word.replaceAll('’', "'")
}

function last(words: readonly string[]): string {
  return plain(words.at(-1) ?? '').toLowerCase()
}

/** The words of a name as they are written: "J. R. Smith" keeps its initials without stops added or lost. */
function nameFrom(words: readonly string[]): string {
  return words.map((word) => (/^[A-Z]$/.test(word) ? `${word}.` : word)).join(' ')
}

/** True where `words` appear in `whole` in their order: "A. Holm" and "Holm" in "Adaeze Holm". */
function holds(whole: readonly string[], words: readonly string[]): boolean {
  let at = 0
  for (const word of words) {
    while (at < whole.length && !isSameWord(whole[at] ?? '', word)) at++
    if (at++ >= whole.length) return false
  }
  return true
}

function isSameWord(whole: string, word: string): boolean {
  const a = plain(whole).toLowerCase()
  const b = plain(word).toLowerCase()
  return a === b || (b.length === 1 && a.startsWith(b))
}

function startsWith(whole: readonly string[], words: readonly string[]): boolean {
  return (
    words.length < whole.length &&
    words.every((word, i) => plain(whole[i] ?? '').toLowerCase() === plain(word).toLowerCase())
  )
}

/** Of several people with the same words in their names the most frequent, and of equals the one with the longest name. */
function fullest(people: readonly Person[]): Person | null {
  let best: Person | null = null
  for (const person of people) {
    if (
      !best ||
      person.count > best.count ||
      (person.count === best.count && person.words.length > best.words.length)
    )
      best = person
  }
  if (!best) return null
  const base = best
  // "Tomás Breck" is fuller as "Tomás E. Breck", where both are said of one person.
  return people.find((person) => isFullerForm(person.words, base.words)) ?? best
}

/** The same first and last word, and more between them. */
function isFullerForm(words: readonly string[], base: readonly string[]): boolean {
  if (words.length <= base.length || base.length < 2) return false
  return isSameWord(words[0] ?? '', base[0] ?? '') && last(words) === last(base) && holds(words, base)
}
