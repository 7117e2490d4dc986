// Where words stand: UTF-16 code units of the canonical text.
import { useFormatter } from 'next-intl'

export function Characters({ spans }: { spans: readonly (readonly [number, number])[] }) {
  const format = useFormatter()
  return (
    <span className="font-mono text-proof text-ink-2">
      {spans.map(([start, end]) => `${format.number(start)}–${format.number(end)}`).join(' ')}
    </span>
  )
}
