// The two handles of each piece of the selected statement. Drawn over the text, they take no room in it; dragging one
// mends the words, and the mark follows on the way: by words, with the shift or the alt key by characters. The same is
// done by keyboard in the dialog that corrects a statement.
'use client'
import { useRef } from 'react'
import type { PointerEvent } from 'react'
import type { Span } from '#lib/text/span'
import type { Handle } from './measure.ts'
import { offsetAtPoint } from './offsets.ts'
import { draggedTo } from './snap.tsx'

/** Where an edge has been dragged to. */
export type Dragged = { piece: number; edge: 'start' | 'end'; at: number }

type Props = {
  text: string
  /** The pieces of the statement as they stand on record. */
  content: readonly Span[]
  handles: readonly Handle[]
  colour: number
  /** Called on the way, and with null when the drag ends or is given up. */
  onDrag: (dragged: Dragged | null) => void
  onMend: (piece: number, edge: 'start' | 'end', at: number) => void
}

export function Handles({ handles, ...rest }: Props) {
  return handles.map((handle) => (
    <OneHandle key={`${handle.piece}-${handle.edge}`} {...rest} handle={handle} />
  ))
}

function OneHandle({
  text,
  content,
  handle,
  colour,
  onDrag,
  onMend,
}: Omit<Props, 'handles'> & { handle: Handle }) {
  const drag = useRef<{ from: number; at: number | null } | null>(null)
  const { edge, left, top, height, piece } = handle
  const own = content[piece]
  const follow = (event: PointerEvent<HTMLElement>) => {
    const now = drag.current
    if (!now) return
    // A tremble of the hand on the handle is no drag.
    if (now.at === null && Math.abs(now.from - event.clientX - event.clientY) < 4) return
    const pointed = offsetUnder(event)
    if (pointed === null) return
    const unit = event.shiftKey || event.altKey ? 'character' : 'word'
    const at = draggedTo(text, content, { piece, edge, at: pointed, unit })
    if (at === null || at === now.at) return
    now.at = at
    onDrag({ piece, edge, at })
  }
  const end = () => {
    drag.current = null
    onDrag(null)
  }
  return (
    <span
      aria-hidden
      data-sp={colour}
      data-handle={edge}
      className="absolute z-10 w-3 cursor-ew-resize touch-none"
      style={{ left: left - 6, top, height }}
      onPointerDown={(event) => {
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        drag.current = { from: event.clientX + event.clientY, at: null }
      }}
      onPointerMove={follow}
      onPointerUp={(event) => {
        follow(event)
        const at = drag.current?.at ?? null
        end()
        if (at !== null && at !== own?.[edge === 'start' ? 0 : 1]) onMend(piece, edge, at)
      }}
      onPointerCancel={end}
    >
      <span className="absolute left-[5px] h-full w-0.5" style={{ background: 'var(--sp-line)' }} />
      <span
        className={`absolute left-[3px] size-1.5 rounded-full ${edge === 'start' ? '-top-[3px]' : '-bottom-[3px]'}`}
        style={{ background: 'var(--sp-line)' }}
      />
    </span>
  )
}

/** The offset in the text under the pointer, which the handle itself is in the way of. */
function offsetUnder(event: PointerEvent<HTMLElement>): number | null {
  const handle = event.currentTarget
  handle.style.pointerEvents = 'none'
  const at = offsetAtPoint(event.clientX, event.clientY)
  handle.style.pointerEvents = ''
  return at
}
