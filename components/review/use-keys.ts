// The keys of the workbench. They act where nobody types and no dialog is open.
'use client'
import { useEffect, useRef } from 'react'
import { isTyping } from '#components/claim/keys'

export type Keys = Readonly<Record<string, (() => void) | undefined>>

export function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || event.isComposing)
        return
      if (isTyping(event) || document.querySelector('[role="dialog"]')) return
      const act = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
