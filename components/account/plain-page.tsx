// A page that belongs to no desk: the name above, one column below.
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'

export function PlainPage({
  title,
  wide = false,
  children,
}: {
  title: string
  wide?: boolean
  children: ReactNode
}) {
  const t = useTranslations('common')
  return (
    <div className={`mx-auto w-full px-4 py-8 md:py-16 ${wide ? 'max-w-[720px]' : 'max-w-[420px]'}`}>
      <header className="mb-8">
        <Link
          href="/"
          className="inline-flex min-h-6 items-center gap-2.5 rounded-control font-serif text-claim font-semibold"
        >
          <Mark />
          {t('name')}
        </Link>
      </header>
      <main id="main">
        <h1 className="serif-title mb-6">{title}</h1>
        {children}
      </main>
    </div>
  )
}

function Mark() {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden className="text-ink">
      <rect width="26" height="26" rx="4" fill="currentColor" />
      <path
        fill="var(--on-ink)"
        d="M6.2 14c0-3.3 1.7-5.6 4.7-6.6l.6 1.2c-1.8.9-2.7 1.9-2.8 3.2h2.9V18H6.2zM14.4 14c0-3.3 1.7-5.6 4.7-6.6l.6 1.2c-1.8.9-2.7 1.9-2.8 3.2h2.9V18h-5.4z"
      />
    </svg>
  )
}
