// What the shell knows: where one is, who one is, and how much waits.
import type { DeskLink } from './desk-chooser.tsx'
import type { ShellPerson } from './person-menu.tsx'
import type { PlaceName } from './places.tsx'

export type ShellProps = {
  desk: DeskLink
  desks: readonly DeskLink[]
  person: ShellPerson
  /** How many things wait in a place. */
  counts: Partial<Record<PlaceName, number>>
}
