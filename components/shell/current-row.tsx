// Which row of the lists inside is the current one: the first, then whichever the pointer, the focus or j and k are on.
// Rows carry `data-row` and hold one link; the current one carries `data-current`, and Enter opens it.
'use client'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'

export function CurrentRow({ children, className }: { children: ReactNode; className?: string }) {
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const rows = () => [...(box.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const current = () => rows().find((row) => 'current' in row.dataset)
    const make = (row: HTMLElement | null | undefined) => {
      if (!row) return
      for (const other of rows()) if (other !== row) delete other.dataset.current
      row.dataset.current = ''
    }
    if (!current()) make(rows()[0])

    const onPoint = (event: Event) =>
      make(event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null)
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target))
        return
      const all = rows()
      const at = all.findIndex((row) => row === current())
      if (event.key === 'j' || event.key === 'k') {
        const next = all[at + (event.key === 'j' ? 1 : -1)]
        make(next)
        next?.querySelector('a')?.focus()
      } else if (event.key === 'Enter' && event.target === document.body) {
        all[at]?.querySelector('a')?.click()
      }
    }
    const element = box.current
    element?.addEventListener('mouseover', onPoint)
    element?.addEventListener('focusin', onPoint)
    window.addEventListener('keydown', onKey)
    return () => {
      element?.removeEventListener('mouseover', onPoint)
      element?.removeEventListener('focusin', onPoint)
      window.removeEventListener('keydown', onKey)
    }
  }, [])

  return (
    <div ref={box} className={className}>
      {children}
    </div>
  )
}

function isBusy(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [role="dialog"], [role="menu"]') !== null
  )
}
