// The two handles of each piece of the selected statement. Drawn over the text, they take no room in it; dragging one
// mends the words. The same is done by keyboard in the dialog that corrects a statement.
'use client'
import { useRef } from 'react'
import type { Handle } from './measure.ts'
import { offsetAtPoint } from './offsets.ts'
import { isCharacterBoundary } from '#lib/text/span'

type Props = {
  text: string
  handles: readonly Handle[]
  colour: number
  onMend: (piece: number, edge: 'start' | 'end', at: number) => void
}

export function Handles({ text, handles, colour, onMend }: Props) {
  return handles.map((handle) => (
    <OneHandle key={`${handle.piece}-${handle.edge}`} {...{ text, handle, colour, onMend }} />
  ))
}

function OneHandle({ text, handle, colour, onMend }: Omit<Props, 'handles'> & { handle: Handle }) {
  const from = useRef<number | null>(null)
  const { edge, left, top, height, piece } = handle
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
        from.current = event.clientX + event.clientY
      }}
      onPointerUp={(event) => {
        const began = from.current
        from.current = null
        if (began === null || Math.abs(began - event.clientX - event.clientY) < 4) return
        const handleBox = event.currentTarget
        handleBox.style.pointerEvents = 'none'
        const at = offsetAtPoint(event.clientX, event.clientY)
        handleBox.style.pointerEvents = ''
        if (at !== null) onMend(piece, edge, isCharacterBoundary(text, at) ? at : at + 1)
      }}
    >
      <span className="absolute left-[5px] h-full w-0.5" style={{ background: 'var(--sp-line)' }} />
      <span
        className={`absolute left-[3px] size-1.5 rounded-full ${edge === 'start' ? '-top-[3px]' : '-bottom-[3px]'}`}
        style={{ background: 'var(--sp-line)' }}
      />
    </span>
  )
}
