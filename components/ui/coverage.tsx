// Coverage: how much of a source is on record, set aside, or still open. A cell a sentence, or the four as lengths.
import { useTranslations } from 'next-intl'

export type SentenceState = 'on-record' | 'set-aside' | 'open-found' | 'open'
const order: SentenceState[] = ['on-record', 'set-aside', 'open-found', 'open']

function Cell({ state }: { state: SentenceState }) {
  const base = 'h-full border border-ctl'
  if (state === 'on-record') return <span className={`${base} block border-ink-2 bg-ink-2`} />
  if (state === 'set-aside') {
    return (
      <span
        className="block h-full"
        style={{ background: 'repeating-linear-gradient(135deg, var(--ink-3) 0 1px, transparent 1px 3.5px)' }}
      />
    )
  }
  if (state === 'open-found') {
    return (
      <span
        className={`${base} block`}
        style={{ background: 'linear-gradient(to top, var(--ink-2) 38%, transparent 38%)' }}
      />
    )
  }
  return <span className={`${base} block`} />
}

export function CoverageCells({ states }: { states: readonly SentenceState[] }) {
  return (
    <div aria-hidden className="flex h-2.5 gap-px overflow-hidden forced-color-adjust-none">
      {states.map((state, i) => (
        <span key={i} className="min-w-0 flex-1">
          <Cell state={state} />
        </span>
      ))}
    </div>
  )
}

export function CoverageLengths({ counts }: { counts: Record<SentenceState, number> }) {
  return (
    <div aria-hidden className="flex h-2 gap-0.5">
      {order.map((state) =>
        counts[state] > 0 ? (
          <span key={state} style={{ flexGrow: counts[state] }}>
            <Cell state={state} />
          </span>
        ) : null,
      )}
    </div>
  )
}

export function CoverageLegend({ counts }: { counts: Record<SentenceState, number> }) {
  const t = useTranslations('coverage')
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-ui text-ink-2">
      {order.map((state) => (
        <li key={state} className="inline-flex items-center gap-1.5">
          <span aria-hidden className="inline-block size-2.5">
            <Cell state={state} />
          </span>
          {t(state, { count: counts[state] })}
        </li>
      ))}
    </ul>
  )
}
