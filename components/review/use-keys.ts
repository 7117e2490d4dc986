// The keys of the workbench. They act where nobody types and no dialog is open.
'use client'
import { useEffect, useRef } from 'react'
import { isTyping } from '#components/claim/keys'

export type Keys = Readonly<Record<string, (() => void) | undefined>>

/** Those that only move: held down, they go on. Whatever changes something is done once for each time it is pressed. */
const going: ReadonlySet<string> = new Set(['j', 'k'])

export type Pressed = Pick<
  KeyboardEvent,
  'key' | 'repeat' | 'metaKey' | 'ctrlKey' | 'altKey' | 'isComposing' | 'defaultPrevented'
>

/** What `event` does; `held` where its key has a meaning that waits until it is pressed anew. */
export function actOf(keys: Keys, event: Pressed): (() => void) | 'held' | undefined {
  if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || event.isComposing) return
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const act = keys[key]
  return act && event.repeat && !going.has(key) ? 'held' : act
}

export function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = actOf(latest.current, event)
      if (!act || isTyping(event) || document.querySelector('[role="dialog"]')) return
      event.preventDefault()
      if (act !== 'held') act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
