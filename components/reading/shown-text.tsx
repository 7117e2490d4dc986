// Which part of the text stands in the window. It changes with every frame of scrolling, so only what shows it looks.
'use client'
import { useSyncExternalStore } from 'react'
import type { Span } from '#lib/text/span'

export type ShownText = {
  /** The offsets between which the text stands in the window; null before that is known. */
  now: () => Span | null
  set: (shown: Span | null) => void
  subscribe: (listener: () => void) => () => void
}

export function makeShownText(): ShownText {
  const listeners = new Set<() => void>()
  let shown: Span | null = null
  return {
    now: () => shown,
    set(next) {
      if (shown?.[0] === next?.[0] && shown?.[1] === next?.[1]) return
      shown = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export function useShownText(shown: ShownText): Span | null {
  return useSyncExternalStore(shown.subscribe, shown.now, () => null)
}
