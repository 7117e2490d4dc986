// Which part of the text is near the window, and which stands in it.
'use client'
import { useCallback, useEffect, useState } from 'react'
import { windowOf } from './offsets.ts'
import type { ShownText } from './shown-text.tsx'

type Scroller = { current: HTMLElement | null }

/** The sections to draw: all of them, or those around the window and those that were asked for. */
export function useNearSections(
  scroller: Scroller,
  count: number,
  whole: boolean,
): [ReadonlySet<number>, (i: number) => void] {
  const [near, setNear] = useState<ReadonlySet<number>>(
    () => new Set(Array.from({ length: whole ? count : Math.min(count, 3) }, (_, i) => i)),
  )
  const comeNear = useCallback((i: number) => {
    setNear((before) => (before.has(i) ? before : new Set([...before, i])))
  }, [])
  useEffect(() => {
    if (whole || !scroller.current) return
    const observer = new IntersectionObserver(
      (entries) => {
        const index = (entry: IntersectionObserverEntry) =>
          Number((entry.target as HTMLElement).dataset.section)
        setNear((before) => {
          const after = new Set(before)
          for (const entry of entries) {
            if (entry.isIntersecting) after.add(index(entry))
            else after.delete(index(entry))
          }
          return after
        })
      },
      { root: scroller.current, rootMargin: '1600px 0px' },
    )
    for (const section of scroller.current.querySelectorAll('[data-section]')) observer.observe(section)
    return () => observer.disconnect()
  }, [scroller, whole, count])
  return [near, comeNear]
}

/** Tells `shown` what stands in the window, whenever that may have changed. */
export function useTextWindow(scroller: Scroller, shown: ShownText, drawn: unknown): void {
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    let frame = 0
    const look = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => shown.set(windowOf(element)))
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [scroller, shown, drawn])
}
