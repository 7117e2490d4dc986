// Copies a table as text: one line a row, tabs between, as spreadsheets and mails take it.
'use client'
import { Copy } from 'lucide-react'
import { useRef } from 'react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { toastDone } from './toast.tsx'

/** Wraps one table and the button that copies it. Cells marked `data-uncopied` are left out. */
export function CopyTable({ label, done, children }: { label: string; done: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const copy = async () => {
    const rows = [...(box.current?.querySelectorAll('tr') ?? [])]
    const cells = (row: Element) =>
      [...row.querySelectorAll('th, td')]
        .filter((cell) => !cell.hasAttribute('data-uncopied'))
        .map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim())
    await navigator.clipboard.writeText(rows.map((row) => cells(row).join('\t')).join('\n'))
    toastDone(done)
  }
  return (
    <div ref={box}>
      {children}
      <div className="mt-3">
        <Button kind="plain" size="row" onClick={() => void copy()}>
          <Copy size={13} aria-hidden /> {label}
        </Button>
      </div>
    </div>
  )
}
