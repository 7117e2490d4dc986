// A part of a page in which what has the focus may go away: a form that was sent, a row that was removed. Then its head
// takes the focus, and not the body, from which Tab would begin again at the top of the page.
'use client'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'

export function FocusKept({ children, className }: { children: ReactNode; className?: string }) {
  const part = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const within = part.current
    if (!within) return
    let held: EventTarget | null = null
    const onFocus = ({ target }: FocusEvent) => {
      held = target
    }
    const onElsewhere = ({ target }: Event) => {
      if (target instanceof Node && !within.contains(target)) held = null
    }
    const observer = new MutationObserver(() => {
      if (!(held instanceof Element) || held.isConnected || document.activeElement !== document.body) return
      held = null
      const head = within.querySelector<HTMLElement>('h1, h2, h3') ?? within
      head.tabIndex = -1
      head.focus()
    })
    within.addEventListener('focusin', onFocus)
    document.addEventListener('pointerdown', onElsewhere)
    document.addEventListener('focusin', onElsewhere)
    observer.observe(within, { childList: true, subtree: true })
    return () => {
      observer.disconnect()
      within.removeEventListener('focusin', onFocus)
      document.removeEventListener('pointerdown', onElsewhere)
      document.removeEventListener('focusin', onElsewhere)
    }
  }, [])
  return (
    <div ref={part} className={className}>
      {children}
    </div>
  )
}
