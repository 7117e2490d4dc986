// Which part of the text is near the window, and which stands in it.
'use client'
import { useCallback, useEffect, useState } from 'react'
import type { Span } from '#lib/text/span'
import { windowOf } from './offsets.ts'

type Scroller = { current: HTMLElement | null }

/** The sections to draw: all of them, or those around the window and those that were asked for. */
export function useNearSections(scroller: Scroller, count: number, whole: boolean): [ReadonlySet<number>, (i: number) => void] {
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
        const index = (entry: IntersectionObserverEntry) => Number((entry.target as HTMLElement).dataset.section)
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
  }, [scroller, whole, near.size === 0])
  return [near, comeNear]
}

/** The offsets between which the text stands in the window; null before it is known. */
export function useTextWindow(scroller: Scroller, drawn: unknown): Span | null {
  const [shown, setShown] = useState<Span | null>(null)
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    let frame = 0
    const look = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        const found = windowOf(element)
        setShown((before) => (before && found && before[0] === found[0] && before[1] === found[1] ? before : found))
      })
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
  }, [scroller, drawn])
  return shown
}
