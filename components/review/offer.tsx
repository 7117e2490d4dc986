// What a newer reading of the source has in the place of this statement: a person takes it, or keeps what stands.
'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'
import { ComparedRuns, comparedWords } from '#components/ui/compare-words'
import type { WorkbenchStatement } from '#lib/record/workbench'

type Props = {
  statement: WorkbenchStatement
  onTake: () => void
  onReject: () => void
  onKeep: () => void
}

export function Offer({ statement, onTake, onReject, onKeep }: Props) {
  const t = useTranslations('review.offer')
  const tReview = useTranslations('review')
  const { offer, state, allowed } = statement
  if (!offer || state === 'rejected') return null
  return (
    <section aria-label={t('title')} className="grid gap-2 rounded-panel border border-line-2 p-3">
      <h3 className="text-note font-medium text-ink-2">{t(offer.isLeftOut ? 'leftOut' : 'title')}</h3>
      {offer.isLeftOut ? null : (
        <>
          <p className="font-serif text-words [overflow-wrap:anywhere]">
            <ComparedRuns runs={comparedWords(statement.quote, offer.quote).after} />
          </p>
          <p className="text-note text-ink-3">
            {t('who', { who: offer.speaker ?? tReview('noSpeaker'), kind: offer.kind })}
          </p>
        </>
      )}
      {allowed.correct ? (
        <div className="flex flex-wrap gap-2">
          {offer.isLeftOut ? (
            <Button size="row" onClick={onReject}>
              {t('reject')}
            </Button>
          ) : (
            <Button size="row" onClick={onTake}>
              {t('take')}
            </Button>
          )}
          <Button size="row" kind="plain" onClick={onKeep}>
            {t('keep')}
          </Button>
        </div>
      ) : null}
    </section>
  )
}
