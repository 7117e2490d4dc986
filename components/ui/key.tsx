// A key as it stands on its button. Read by eye only: the button says the key to a screen reader itself. Fingers have no
// keys: under them it shows only where it is what the text is about.
import type { ReactNode } from 'react'
import { classNames } from './class-names.tsx'

type Props = { children: ReactNode; on?: 'page' | 'ink'; always?: boolean }

export function Key({ children, on = 'page', always = false }: Props) {
  return (
    <kbd
      aria-hidden
      className={classNames(
        'inline-flex h-4 min-w-4 items-center justify-center rounded-mark border px-1 font-sans text-proof font-normal',
        always ? '' : 'pointer-coarse:hidden',
        on === 'ink' ? 'border-ink-3 text-on-ink' : 'border-line-2 text-ink-3',
      )}
    >
      {children}
    </kbd>
  )
}
