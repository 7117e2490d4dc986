// What a person types and has not sent, kept in the tab: a refusal, a conflict or a reload loses none of it.
'use client'
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'

const prefix = 'onrecord:draft:'
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function read(key: string): string | null {
  try {
    return sessionStorage.getItem(prefix + key)
  } catch {
    return null
  }
}

/** Whose drafts these are, by their id: what one person typed is not for whoever signs in next in the same tab. */
export const DraftOwner = createContext('')

/** The reader’s draft under `name`, or `initial`; `set(null)` forgets it. Where the tab stores nothing it lives in memory. */
export function useDraft(name: string, initial = ''): [string, (text: string | null) => void, boolean] {
  const key = `${useContext(DraftOwner)}:${name}`
  const kept = useSyncExternalStore(
    subscribe,
    () => memory.get(key) ?? read(key),
    () => null,
  )
  const set = useCallback(
    (text: string | null) => {
      if (text === null) memory.delete(key)
      else memory.set(key, text)
      try {
        if (text === null) sessionStorage.removeItem(prefix + key)
        else sessionStorage.setItem(prefix + key, text)
      } catch {
        // A full or forbidden store keeps nothing beyond this page; the words stay in the memory.
      }
      for (const listener of listeners) listener()
    },
    [key],
  )
  return [kept ?? initial, set, kept !== null]
}

const memory = new Map<string, string>()
