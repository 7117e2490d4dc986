// A key as it stands on its button. Read by eye only: the button says the key to a screen reader itself.
import type { ReactNode } from 'react'
import { classNames } from './class-names.tsx'

export function Key({ children, on = 'page' }: { children: ReactNode; on?: 'page' | 'ink' }) {
  return (
    <kbd
      aria-hidden
      className={classNames(
        'inline-flex h-4 min-w-4 items-center justify-center rounded-mark border px-1 font-sans text-proof font-normal',
        on === 'ink' ? 'border-ink-3 text-on-ink' : 'border-line-2 text-ink-3',
      )}
    >
      {children}
    </kbd>
  )
}
