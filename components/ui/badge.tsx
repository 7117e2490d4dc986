// Who: square and coloured for a speaker, round and grey for a member. The name always stands beside it.
import { initialsOf } from '#lib/record/names'
import { badgeSizes } from './badge-sizes.ts'
import { classNames } from './class-names.tsx'

export { SpeakerBadge } from './speaker-badge.tsx'

export function MemberBadge({ name, size = 'row' }: { name: string; size?: keyof typeof badgeSizes }) {
  return (
    <span
      aria-hidden
      className={classNames(
        'inline-flex shrink-0 items-center justify-center rounded-full border border-line-2 bg-sunk font-semibold text-ink-2',
        badgeSizes[size],
      )}
    >
      {initialsOf(name)}
    </span>
  )
}

/** The colour of a speaker where no source gives the order: steady for a given id. */
export function steadyColour(id: string): number {
  let sum = 0
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 8191
  return (sum % 8) + 1
}
