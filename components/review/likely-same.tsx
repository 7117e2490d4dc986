// Claims that are likely the same: the other version whole, its differing words shown. A person joins them, or goes on.
'use client'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'
import { comparedWords, ComparedRuns } from '#components/ui/compare-words'
import { touchArea } from '#components/ui/touch-area'
import type { Likely } from './review-actions.ts'

type Props = {
  desk: string
  quote: string
  likely: readonly Likely[]
  /** Left out for who may not join. */
  onSame?: (one: Likely) => void
  onNotTheSame: (claimId: string) => void
}

export function LikelySame({ desk, quote, likely, onSame, onNotTheSame }: Props) {
  const t = useTranslations('review.likely')
  const format = useFormatter()
  return (
    <ul className="grid gap-3">
      {likely.map((one) => (
        <li key={one.claim.id} className="grid gap-1">
          <p className="font-serif text-words [overflow-wrap:anywhere]">
            <span className="visually-hidden">{t('theirs')}: </span>
            <ComparedRuns runs={comparedWords(quote, one.quote).after} />
          </p>
          <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <Link
              href={`/d/${desk}/claims/${one.claim.id}`}
              className={`${touchArea} text-note text-ink-3 hover:underline`}
            >
              {t('where', {
                number: one.claim.number,
                who: one.claim.speakers[0]?.name ?? '',
                publisher: one.claim.sources[0]?.publisher ?? one.claim.sources[0]?.title ?? '',
                similarity: format.number(one.similarity, {
                  maximumFractionDigits: 2,
                  minimumFractionDigits: 2,
                }),
              })}
            </Link>
            {onSame ? (
              <span className="ml-auto flex gap-1">
                <Button size="row" onClick={() => onSame(one)}>
                  {t('same')}
                  <span className="visually-hidden"> {t('asClaim', { number: one.claim.number })}</span>
                </Button>
                <Button size="row" kind="plain" onClick={() => onNotTheSame(one.claim.id)}>
                  {t('notTheSame')}
                  <span className="visually-hidden"> {t('asClaim', { number: one.claim.number })}</span>
                </Button>
              </span>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  )
}
