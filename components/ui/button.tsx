// Buttons and links that look like them. One filled button to a screen; keys stand on their buttons.
import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names.tsx'
import { Key } from './key.tsx'

type Look = { kind?: 'ink' | 'line' | 'plain' | 'danger'; size?: 'row' | 'pane' | 'touch'; keyName?: string }

const kinds = {
  ink: 'bg-ink text-on-ink border-ink hover:bg-ink-2 aria-disabled:bg-sunk aria-disabled:border-sunk aria-disabled:text-ink-3 disabled:bg-sunk disabled:border-sunk disabled:text-ink-3',
  line: 'bg-raised text-ink border-line-2 hover:bg-hover aria-disabled:text-ink-3 disabled:bg-sunk disabled:text-ink-3',
  plain: 'border-transparent text-ink hover:bg-hover aria-disabled:text-ink-3 disabled:text-ink-3',
  danger: 'bg-raised text-err border-err-line hover:bg-err-bg aria-disabled:text-ink-3 disabled:text-ink-3',
}
const sizes = {
  row: 'h-6 px-2 text-note',
  pane: 'h-7 px-3 text-ui',
  touch: 'h-11 px-4 text-ui md:h-8',
}

function look({ kind = 'line', size = 'pane' }: Look, extra?: string): string {
  const base =
    'inline-flex shrink-0 items-center justify-center gap-2 rounded-control border font-medium whitespace-nowrap pointer-coarse:min-h-11'
  return classNames(base, kinds[kind], sizes[size], extra)
}

/** `busy`: it waits for an answer. It keeps the focus, which a disabled button would drop to the top of the page. */
export function Button({
  kind,
  size,
  keyName,
  className,
  children,
  type = 'button',
  busy = false,
  ...rest
}: Look & ComponentProps<'button'> & { busy?: boolean; children: ReactNode }) {
  return (
    <button
      type={type}
      className={look({ kind, size }, className)}
      aria-keyshortcuts={keyName}
      {...rest}
      {...(busy && { 'aria-disabled': true, onClick: (event) => event.preventDefault() })}
    >
      {children}
      {keyName ? <Key on={kind === 'ink' ? 'ink' : 'page'}>{keyName}</Key> : null}
    </button>
  )
}

export function ButtonLink({
  kind,
  size,
  keyName,
  className,
  children,
  ...rest
}: Look & ComponentProps<typeof Link> & { children: ReactNode }) {
  return (
    <Link className={look({ kind, size }, className)} {...rest}>
      {children}
      {keyName ? <Key on={kind === 'ink' ? 'ink' : 'page'}>{keyName}</Key> : null}
    </Link>
  )
}
