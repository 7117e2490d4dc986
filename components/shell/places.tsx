// The places of a desk, in the order of the navigation: each with its address, its icon and who may go there.
import { BookOpen, FileText, History, Inbox, Scale, Settings, UsersRound } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { isAtLeast } from '#lib/record/actor'
import type { Actor, Role } from '#lib/record/actor'

export const placeNames = [
  'desk',
  'sources',
  'claims',
  'speakers',
  'summaries',
  'history',
  'settings',
] as const
export type PlaceName = (typeof placeNames)[number]
export type Place = { name: PlaceName; path: string; icon: LucideIcon; least: Role }

const places: readonly Place[] = [
  { name: 'desk', path: '', icon: Inbox, least: 'viewer' },
  { name: 'sources', path: '/sources', icon: FileText, least: 'viewer' },
  { name: 'claims', path: '/claims', icon: Scale, least: 'viewer' },
  { name: 'speakers', path: '/speakers', icon: UsersRound, least: 'viewer' },
  { name: 'summaries', path: '/summaries', icon: BookOpen, least: 'viewer' },
  { name: 'history', path: '/history', icon: History, least: 'editor' },
  { name: 'settings', path: '/settings', icon: Settings, least: 'viewer' },
]

/** The places that somebody of `role` has, settings last. */
export function placesFor(role: Actor['role']): Place[] {
  return places.filter(({ least }) => isAtLeast(role, least))
}

/** The address of `path` at the desk. */
export function deskAddress(desk: string, path = ''): string {
  return `/d/${encodeURIComponent(desk)}${path}`
}

/** Which place an address below the desk belongs to, by its first segment. */
export function placeOf(segment: string | undefined): PlaceName | null {
  if (segment === undefined) return 'desk'
  return placeNames.find((name) => name === segment) ?? null
}
