// Whether there is room for two columns: the breakpoint `lg` of the look, for what is another thing on a narrow screen.
'use client'
import { useSyncExternalStore } from 'react'

const query = '(min-width: 1100px)'

function subscribe(listener: () => void): () => void {
  const list = matchMedia(query)
  list.addEventListener('change', listener)
  return () => list.removeEventListener('change', listener)
}

export function useIsWide(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(query).matches,
    () => true,
  )
}
