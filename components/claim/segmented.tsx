// One of a few views, side by side: pressed or not.
'use client'
import { classNames } from '#components/ui/class-names'

type Props<V extends string> = {
  label: string
  value: V
  options: readonly { value: V; label: string }[]
  onChange: (value: V) => void
}

export function Segmented<V extends string>({ label, value, options, onChange }: Props<V>) {
  return (
    <div role="group" aria-label={label} className="inline-flex rounded-control border border-line-2">
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
          className={classNames(
            'h-7 border-line-2 px-3 text-note not-first:border-l first:rounded-l-control last:rounded-r-control pointer-coarse:min-h-11',
            option.value === value ? 'bg-sunk font-semibold' : 'hover:bg-hover',
          )}
        >
          {option.label}
        </button>
      ))}
    </div>
  )
}
