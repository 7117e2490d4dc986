// The record: every change of a statement and every decision on its claim, newest first, with who, when, and what the
// words were before.
'use client'
import { useTranslations } from 'next-intl'
import type { ClaimPage } from '#lib/record/claim-page'
import type { HistoryLine } from '#lib/record/history'
import type { WorkbenchStatement } from '#lib/record/workbench'
import { FoundLine, RecordLine } from './record-line.tsx'

type Props = {
  statement: WorkbenchStatement | null
  text: string
  claim: ClaimPage | null
  history: readonly HistoryLine[] | null
  isAway: boolean
}

export function RecordPane({ statement, text, claim, history, isAway }: Props) {
  const t = useTranslations('review.record')
  return (
    <section aria-labelledby="record" className="flex min-h-0 flex-1 flex-col bg-shell">
      <div className="flex items-baseline justify-between px-4 pt-3 pb-1">
        <h2 id="record" className="text-ui font-semibold">
          {t('title')}
        </h2>
        <span className="text-ui text-ink-3">{t('newestFirst')}</span>
      </div>
      {statement ? (
        <div
          role="group"
          tabIndex={0}
          aria-label={t('title')}
          className="min-h-0 flex-1 overflow-y-auto px-4 pt-1 pb-6 -outline-offset-2"
        >
          {history === null ? (
            <p role="status" className="text-ui text-ink-3">
              {t(isAway ? 'away' : 'reading')}
            </p>
          ) : (
            <ol className="record-line">
              {[...history].reverse().map((line) => (
                <RecordLine key={line.seq} {...{ line, statement, text, claim }} />
              ))}
              <FoundLine statement={statement} />
            </ol>
          )}
        </div>
      ) : (
        <p className="px-4 text-ui text-ink-3">{t('nothing')}</p>
      )}
    </section>
  )
}
