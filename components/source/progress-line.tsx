// How far something is on its way, as a line and in words.
'use client'

export function ProgressLine({ label, share }: { label: string; share: number }) {
  return (
    <div className="grid gap-1">
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        className="h-1 overflow-hidden rounded-full bg-sunk"
      >
        <div className="h-full bg-ink-2" style={{ width: `${share * 100}%` }} />
      </div>
      <p role="status" className="text-note text-ink-3">
        {label}
      </p>
    </div>
  )
}
