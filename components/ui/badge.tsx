// Who: square and coloured for a speaker, round and grey for a member. The name always stands beside it.
import { initialsOf } from '#lib/record/names'
import { classNames } from './class-names.tsx'

const sizes = {
  line: 'size-4 text-[7px]',
  small: 'size-5 text-[9px]',
  row: 'size-[22px] text-[10px]',
  pane: 'size-[30px] text-note',
  page: 'size-[52px] text-text',
}

/** `colour` 1-8 by first appearance in the source; 0 for who has no name. */
export function SpeakerBadge({
  name,
  colour,
  size = 'row',
}: {
  name: string
  colour: number
  size?: keyof typeof sizes
}) {
  return (
    <span
      aria-hidden
      data-sp={colour}
      className={classNames(
        'inline-flex shrink-0 items-center justify-center rounded-mark font-semibold',
        sizes[size],
      )}
      style={{ background: 'var(--sp-sel)', color: 'var(--sp-ink)' }}
    >
      {colour === 0 ? '?' : initialsOf(name)}
    </span>
  )
}

export function MemberBadge({ name, size = 'row' }: { name: string; size?: keyof typeof sizes }) {
  return (
    <span
      aria-hidden
      className={classNames(
        'inline-flex shrink-0 items-center justify-center rounded-full border border-line-2 bg-sunk font-semibold text-ink-2',
        sizes[size],
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
