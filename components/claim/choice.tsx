// One of a few: radio buttons in a row, under a name.
'use client'
import { useId } from 'react'

type Props<V extends string> = {
  label: string
  value: V
  options: readonly { value: V; label: string }[]
  onChange: (value: V) => void
}

export function Choice<V extends string>({ label, value, options, onChange }: Props<V>) {
  const name = useId()
  return (
    <fieldset>
      <legend className="text-ui font-medium">{label}</legend>
      <div className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
        {options.map((option) => (
          <label
            key={option.value}
            className="inline-flex min-h-6 items-center gap-2 text-ui pointer-coarse:min-h-11"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="size-4 accent-[var(--ink)]"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
