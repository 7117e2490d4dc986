// Flags that somebody resolved: what had changed, who looked, and what they found.
'use client'
import { useTranslations } from 'next-intl'
import { Time } from '#components/ui/time'
import type { ReviewedFlag } from '#lib/record/claim'
import { FlagChanges } from './flag-changes.tsx'

export function ReviewedFlags({ reviewed }: { reviewed: readonly ReviewedFlag[] }) {
  const t = useTranslations('claim.flag')
  if (reviewed.length === 0) return null
  return (
    <details className="mt-4 border-t border-line pt-3">
      <summary className="cursor-pointer text-ui font-semibold pointer-coarse:py-3">
        {t('past.show', { count: reviewed.length })}
      </summary>
      <ol className="mt-2 grid gap-3" aria-label={t('past.heading')}>
        {reviewed.map((flag) => (
          <li key={flag.id} className="text-ui text-ink-2">
            <p className="first-letter:uppercase">{t(`reasons.${flag.reason}`)}</p>
            <FlagChanges changes={flag.changes} />
            <p>
              {t.rich('past.by', {
                name: flag.resolvedBy.name,
                b: (words) => <strong className="text-ink">{words}</strong>,
                time: () => <Time at={flag.resolvedAt} />,
              })}
            </p>
            {flag.note ? (
              <p className="font-serif text-words whitespace-pre-line [overflow-wrap:anywhere]">
                “{flag.note}”
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </details>
  )
}
