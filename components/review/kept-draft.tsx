// Above a form: what is in it was typed before, and not sent.
'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'

export function KeptDraft({ onDiscard }: { onDiscard: () => void }) {
  const t = useTranslations('review.kept')
  return (
    <p role="status" className="flex items-center gap-2 text-note text-ink-2">
      <span>{t('before')}</span>
      <Button size="row" onClick={onDiscard}>
        {t('discard')}
      </Button>
    </p>
  )
}
