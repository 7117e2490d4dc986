// The words that a person has selected in the text, as offsets, and where they stand.
'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Span } from '#lib/text/span'
import { offsetsOf } from './offsets.ts'
import { snapSpan } from './snap.tsx'

/** `left` and `top` are where a bar for the words goes, in pixels from the corner of the text that scrolls. */
export type TextSelection = { span: Span; left: number; top: number }

export function useTextSelection(
  scroller: { current: HTMLElement | null },
  text: string,
  onSelection: (span: Span | null) => void,
): { selection: TextSelection | null; forget: () => void } {
  const [selection, setSelection] = useState<TextSelection | null>(null)
  const tell = useRef(onSelection)
  useEffect(() => {
    tell.current = onSelection
  })
  const set = useCallback((next: TextSelection | null) => {
    setSelection(next)
    tell.current(next?.span ?? null)
  }, [])

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const look = () => {
      const native = window.getSelection()
      if (!native || native.rangeCount === 0 || native.isCollapsed) return set(null)
      const range = native.getRangeAt(0)
      if (!range.intersectsNode(element) || !element.contains(native.anchorNode)) return set(null)
      const offsets = offsetsOf(range, element)
      const span = offsets && snapSpan(text, ...offsets)
      const box = [...range.getClientRects()].at(-1)
      if (!span || !box) return set(null)
      const origin = element.getBoundingClientRect()
      set({ span, left: box.right - origin.left, top: box.bottom - origin.top + element.scrollTop })
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [scroller, text, set])

  const forget = useCallback(() => {
    window.getSelection()?.removeAllRanges()
    set(null)
  }, [set])
  return { selection, forget }
}
