// A box to tick, with what it means.
'use client'
import { useId } from 'react'

type Props = { label: string; hint?: string; checked: boolean; onChange: (checked: boolean) => void }

export function Check({ label, hint, checked, onChange }: Props) {
  const id = useId()
  return (
    <div>
      <label className="inline-flex min-h-6 items-center gap-2 text-ui pointer-coarse:min-h-11">
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={hint ? id : undefined}
          onChange={(event) => onChange(event.target.checked)}
          className="size-4 shrink-0 accent-[var(--ink)]"
        />
        {label}
      </label>
      {hint ? (
        <p id={id} className="text-note text-ink-3">
          {hint}
        </p>
      ) : null}
    </div>
  )
}
