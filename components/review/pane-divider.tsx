// The line between two panes: dragged, or moved with the arrow keys. Each reader's widths are kept in the browser.
'use client'
import { useCallback, useRef, useState, useSyncExternalStore } from 'react'
import type { RefObject } from 'react'

type Pane = 'statement' | 'record'
const storeKey = 'onrecord:panes'
const bounds: Record<Pane, readonly [number, number]> = { statement: [340, 720], record: [220, 480] }
const usual: Record<Pane, number> = { statement: 446, record: 282 }

/** The widths as custom properties of the frame, its ref, and what sets one of them. */
export function usePaneWidths(): [
  Record<string, string>,
  RefObject<HTMLDivElement | null>,
  (pane: Pane, width: number) => void,
] {
  const frame = useRef<HTMLDivElement>(null)
  const kept = useSyncExternalStore(never, readKept, () => '')
  const [changed, setChanged] = useState<Partial<Record<Pane, number>>>({})
  const setWidth = useCallback((pane: Pane, width: number) => {
    const [least, most] = bounds[pane]
    setChanged((before) => {
      const after = {
        ...parse(readKept()),
        ...before,
        [pane]: Math.min(most, Math.max(least, Math.round(width))),
      }
      try {
        localStorage.setItem(storeKey, JSON.stringify(after))
      } catch {
        // Where nothing is kept, the widths hold for this visit.
      }
      return after
    })
  }, [])
  const widths = { ...parse(kept), ...changed }
  const style = Object.fromEntries(
    Object.entries(widths).map(([pane, width]) => [`--pane-${pane}`, `${width}px`]),
  )
  return [style, frame, setWidth]
}

const never = () => () => {}

function readKept(): string {
  try {
    return localStorage.getItem(storeKey) ?? ''
  } catch {
    return ''
  }
}

function parse(kept: string): Partial<Record<Pane, number>> {
  try {
    const read = JSON.parse(kept) as Record<string, unknown>
    const panes = (['statement', 'record'] as const).filter((pane) => typeof read[pane] === 'number')
    return Object.fromEntries(panes.map((pane) => [pane, read[pane]]))
  } catch {
    return {}
  }
}

type Props = { pane: Pane; label: string; onWidth: (pane: Pane, width: number) => void }

export function PaneDivider({ pane, label, onWidth }: Props) {
  const [now, setNow] = useState(usual[pane])
  const [least, most] = bounds[pane]
  const widthOf = (divider: HTMLElement) =>
    divider.nextElementSibling?.getBoundingClientRect().width ?? usual[pane]
  const set = (width: number) => {
    setNow(width)
    onWidth(pane, width)
  }
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={Math.round(now)}
      aria-valuemin={least}
      aria-valuemax={most}
      className="pane-divider relative z-10 -mx-[3px] w-[7px] cursor-col-resize touch-none before:absolute before:inset-y-0 before:left-[3px] before:w-px before:bg-line hover:before:bg-ctl max-lg:hidden"
      onKeyDown={(event) => {
        const by = event.key === 'ArrowLeft' ? 16 : event.key === 'ArrowRight' ? -16 : 0
        if (by === 0) return
        event.preventDefault()
        set(widthOf(event.currentTarget) + by)
      }}
      onPointerDown={(event) => {
        event.preventDefault()
        const divider = event.currentTarget
        const from = event.clientX
        const width = widthOf(divider)
        divider.setPointerCapture(event.pointerId)
        const move = (moved: PointerEvent) => set(width + from - moved.clientX)
        const end = () => {
          divider.removeEventListener('pointermove', move)
          divider.removeEventListener('pointerup', end)
          divider.removeEventListener('pointercancel', end)
        }
        divider.addEventListener('pointermove', move)
        divider.addEventListener('pointerup', end)
        divider.addEventListener('pointercancel', end)
      }}
    />
  )
}
