// A page that could not be shown: what happened, what was kept, and the way to try once more.
'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { Button } from '#components/ui/button'
import { Notice } from '#components/ui/notice'
import { PageBody } from './page-head.tsx'

export function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations('shell')
  const router = useRouter()
  const [isTrying, startTrying] = useTransition()
  return (
    <PageBody>
      <h1 className="visually-hidden">{t('trouble.title')}</h1>
      <Notice title={t('trouble.title')}>
        <p>{t('trouble.kept')}</p>
        {error.digest ? (
          <p className="mt-1 font-mono text-proof">{t('trouble.reference', { reference: error.digest })}</p>
        ) : null}
        <div className="mt-3">
          <Button
            busy={isTrying}
            onClick={() =>
              startTrying(() => {
                router.refresh()
                reset()
              })
            }
          >
            {t('trouble.again')}
          </Button>
        </div>
      </Notice>
    </PageBody>
  )
}
