// How well it is known that somebody said it: worked out from what is on record, never stored.
import { foldName } from './names.ts'

export const bases = ['reported', 'corroborated', 'recorded', 'denied'] as const
export type Basis = (typeof bases)[number]

/** A source on record in which a confirmed statement of the same claim is the same speaker's. */
export type Witness = {
  sourceId: string
  title: string
  publisher: string | null
  /** Whose report it took over, as a person says. */
  takenFrom: string | null
  /** See `originOfSource`. */
  origin: string
  /** Of the text. */
  sha256: string
}

/** What holds of one statement: its links on record that still lead somewhere, and who else has it. */
export type Resting = {
  links: readonly { kind: 'recording' | 'denial' }[]
  witnesses: readonly Witness[]
}

/**
 * The basis of a statement. A denial comes before anything else, so that it is never hidden; the recording is still
 * listed beside it.
 */
export function basisOf({ links, witnesses }: Resting): Basis {
  if (links.some(({ kind }) => kind === 'denial')) return 'denied'
  if (links.some(({ kind }) => kind === 'recording')) return 'recorded'
  return independentSources(witnesses).length > 1 ? 'corroborated' : 'reported'
}

/** `witnesses` in groups that each count once, in the order given: copies of one report, and what one publisher has. */
export function independentSources<W extends Witness>(witnesses: readonly W[]): W[][] {
  let groups: W[][] = []
  for (const one of witnesses) {
    const kin = groups.filter((group) => group.some((other) => isOneReport(one, other)))
    const apart = groups.filter((group) => !kin.includes(group))
    groups = kin.length === 0 ? [...groups, [one]] : [...apart, [...kin.flat(), one]]
  }
  return groups
}

function isOneReport(one: Witness, other: Witness): boolean {
  return (
    one.sourceId === other.sourceId ||
    one.origin === other.origin ||
    one.sha256 === other.sha256 ||
    isSameName(one.publisher, other.publisher) ||
    isSameName(one.takenFrom, other.takenFrom) ||
    isTakenFrom(one, other) ||
    isTakenFrom(other, one)
  )
}

function isTakenFrom(copy: Witness, original: Witness): boolean {
  return isSameName(copy.takenFrom, original.publisher) || isSameName(copy.takenFrom, original.title)
}

function isSameName(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && foldName(one) === foldName(other)
}
