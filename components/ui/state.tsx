// Whether they said it: a dashed ring while found, a full disc once confirmed, a crossed ring when rejected.
import { useTranslations } from 'next-intl'

export type StatementState = 'found' | 'confirmed' | 'rejected'

export function StateDisc({ state, size = 10 }: { state: StatementState; size?: number }) {
  const box = {
    width: size,
    height: size,
    viewBox: '0 0 12 12',
    'aria-hidden': true,
    className: 'shrink-0',
  } as const
  if (state === 'confirmed') {
    return (
      <svg {...box}>
        <circle cx="6" cy="6" r="5" fill="currentColor" />
      </svg>
    )
  }
  return (
    <svg {...box} fill="none" stroke="currentColor" strokeWidth="1.6">
      <circle cx="6" cy="6" r="4.9" strokeDasharray={state === 'found' ? '2.6 1.6' : undefined} />
      {state === 'rejected' ? <path d="m2.6 9.4 6.8-6.8" /> : null}
    </svg>
  )
}

export function State({ state }: { state: StatementState }) {
  const t = useTranslations('states')
  return (
    <span className="inline-flex items-center gap-1.5 text-ui text-ink-2">
      <StateDisc state={state} />
      {t(state)}
    </span>
  )
}
