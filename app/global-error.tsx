// What is shown where even the frame of the page broke; it can rest on nothing but itself.
'use client'
import './globals.css'
import { createTranslator } from 'use-intl/core'
import { common } from '#messages/en.json'

const t = createTranslator({ locale: 'en', messages: { common }, namespace: 'common' })

export default function GlobalTrouble({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return (
    <html lang="en">
      <body>
        <title>{t('name')}</title>
        <main className="mx-auto grid max-w-[420px] gap-6 px-4 py-16">
          <h1 className="serif-title">{t('trouble.title')}</h1>
          <p className="text-words text-ink-2">{t('trouble.detail')}</p>
          <button
            type="button"
            onClick={reset}
            className="h-11 justify-self-start rounded-control border border-line-2 bg-raised px-4"
          >
            {t('trouble.again')}
          </button>
          {error.digest ? (
            <p className="font-mono text-proof text-ink-3">
              {t('trouble.reference', { reference: error.digest })}
            </p>
          ) : null}
        </main>
      </body>
    </html>
  )
}
