// A page that broke: what was kept, and what to do. The reference leads to the server's log.
'use client'
import { useTranslations } from 'next-intl'
import { PlainPage } from '#components/account/plain-page'
import { Button } from '#components/ui/button'

export default function Trouble({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations('common.trouble')
  return (
    <PlainPage title={t('title')}>
      <p className="mb-6 text-words text-ink-2">{t('detail')}</p>
      <Button size="touch" onClick={reset}>
        {t('again')}
      </Button>
      {error.digest ? (
        <p className="mt-6 font-mono text-proof text-ink-3">{t('reference', { reference: error.digest })}</p>
      ) : null}
    </PlainPage>
  )
}
