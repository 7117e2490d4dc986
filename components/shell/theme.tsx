// Light or dark, as a person chose; the system's own until then. Kept in a cookie, so that a page comes in it at once.
'use client'
import { useSyncExternalStore } from 'react'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const listeners = new Set<() => void>()

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function chosen(): Theme {
  const set = document.documentElement.dataset.theme
  return set === 'light' || set === 'dark' ? set : 'system'
}

function choose(theme: Theme): void {
  const root = document.documentElement
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
  const age = theme === 'system' ? 0 : 31_536_000
  document.cookie = `theme=${theme};path=/;max-age=${age};samesite=lax`
  listeners.forEach((listener) => listener())
}

/** The theme chosen, and the way to choose another. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore(listen, chosen, (): Theme => 'system')
  return [theme, choose]
}
