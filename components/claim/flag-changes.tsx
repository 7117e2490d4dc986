// What changed under a flagged claim: what it was, and what it is now.
import { useTranslations } from 'next-intl'
import { CompareWords } from '#components/ui/compare-words'
import type { FlagChange } from '#lib/record/claim'

export function FlagChanges({ changes }: { changes: readonly FlagChange[] }) {
  const t = useTranslations('claim.flag')
  const tNeeds = useTranslations('requirements')
  if (changes.length === 0) return null
  return (
    <ul className="my-1 grid gap-1 border-l-2 border-line-2 pl-2.5">
      {changes.map(({ what, before, after }, i) =>
        what === 'requirement' ? (
          <li key={i}>{t('lacks', { what: tNeeds(`${before}.short`) })}</li>
        ) : (
          <li key={i} className="[overflow-wrap:anywhere]">
            <span className="text-note text-ink-3">
              {t(`changed.${what}`)}
              {before === null ? `, ${t('new')}` : after === null ? `, ${t('gone')}` : ''}
            </span>
            {before !== null && after !== null ? (
              <CompareWords
                before={before}
                after={after}
                labels={{ before: t('before'), after: t('after') }}
              />
            ) : (
              <p className="font-serif text-words">{before ?? after}</p>
            )}
          </li>
        ),
      )}
    </ul>
  )
}
