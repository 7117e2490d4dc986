// How far the review of a source is: its statements decided and open as lengths, and the same in words.
import { useTranslations } from 'next-intl'
import { CoverageLengths } from '#components/ui/coverage'
import type { SourceItem } from '#lib/record/progress'

export function SourceProgress({ source }: { source: SourceItem }) {
  const t = useTranslations('sources')
  const { job, statements, decided, total } = source
  if (job && job.state !== 'failed') {
    const percent = job.of > 0 ? Math.round((job.done / job.of) * 100) : 0
    return (
      <div className="min-w-0">
        <div aria-hidden className="h-2 border border-ctl">
          <div className="h-full bg-ink-3" style={{ width: `${percent}%` }} />
        </div>
        <p className="mt-1 text-note text-ink-3">{t('reading', { percent: percent / 100 })}</p>
      </div>
    )
  }
  if (job) return <p className="text-note text-err">{t('readingFailed')}</p>
  if (total === 0) return <p className="text-note text-ink-3">{t('nothingFound')}</p>
  return (
    <div className="min-w-0">
      <CoverageLengths
        counts={{
          'on-record': statements.confirmed,
          'set-aside': statements.rejected,
          'open-found': statements.found,
          open: 0,
        }}
      />
      <p className="mt-1 text-note text-ink-3">{t('decided', { decided, total })}</p>
    </div>
  )
}
