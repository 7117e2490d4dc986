// Pronouns: whom "he", "she", "they" and "it" stand for. Of the people named before, the trees choose; who spoke last
// without a name, and groups, are told by rule.
import { pronounPlace, type Antecedent, type ChooseAntecedent } from '#lib/extract/antecedents'
import { antecedentRows } from '#lib/extract/features/antecedent'
import type { Frame } from '#lib/extract/frames'
import type { People, Person } from '#lib/extract/people'
import type { Said } from '#lib/extract/said'
import { treeScore, type Trees } from '#lib/extract/trees'
import { roles, titles } from '#lib/extract/vocabulary/roles'

/** `sentences` have gone by since the name was given. */
export type Meant = { name: string; person: Person | null; isGroup: boolean; sentences?: number }

/** What the text has told up to a pronoun. */
export type Told = { frames: readonly Frame[]; people: People; said: readonly Said[] }

const farthest = 1500

/** Who `pronoun` at `at` of the text, in frame number `index`, stands for, or null. */
export function antecedentOf(
  pronoun: string,
  at: number,
  index: number,
  told: Told,
  choose: ChooseAntecedent,
): Meant | null {
  const last = told.said.at(-1)
  if (pronoun === 'he' || pronoun === 'she') {
    if (last && isNearAndUnnamed(last, at, index, told))
      return { name: last.name, person: null, isGroup: false }
    const chosen = choose(pronounPlace(pronoun, at, index, told))
    const named = chosen?.mentions[0]?.frame
    return (
      chosen && {
        ...{ name: chosen.person.name, person: chosen.person, isGroup: false },
        ...(named !== undefined && { sentences: index - named }),
      }
    )
  }
  if (pronoun !== 'they' && pronoun !== 'it') return null
  if (!last?.isGroup || at - last.at > farthest) return null
  return { name: last.name, person: last.person, isGroup: true }
}

/** "A spokesman said … He added": the last who spoke has no name, and nobody was named since. */
function isNearAndUnnamed(last: Said, at: number, index: number, { frames, people }: Told): boolean {
  const nearest = people.before(at, 1)[0]?.run.start ?? -1
  const paragraph = frames[index]?.paragraph ?? 0
  return (
    !last.person &&
    !last.isGroup &&
    isSomebody(last.name) &&
    paragraph - last.paragraph < 2 &&
    nearest < last.at
  )
}

/** A report or a demand speaks too, but is no "she". */
function isSomebody(name: string): boolean {
  const head = name.split(/ (?:of|for|from|in|at|with|who) /)[0] ?? ''
  const word = head.split(' ').at(-1)?.toLowerCase() ?? ''
  return (
    roles.has(word) ||
    titles.has(word) ||
    /(?:er|or|ist|man|woman|ian|ee|ant|ent|boy|girl|wife|husband|son)$/.test(word)
  )
}

/** Chooses the antecedent that `trees` hold likeliest. */
export function byTrees(trees: Trees): ChooseAntecedent {
  return (place) => {
    let best: Antecedent | null = null
    let most = -Infinity
    antecedentRows(place).forEach((row, i) => {
      const score = treeScore(trees, row)
      if (score > most) [best, most] = [place.antecedents[i] ?? null, score]
    })
    return best
  }
}
