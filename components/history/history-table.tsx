// The history as a table: when, who did what to which thing, and the hash that ties the line to the one before.
import { useTranslations } from 'next-intl'
import { MemberBadge } from '#components/ui/badge'
import { CopyTable } from '#components/ui/copy-table'
import { Time } from '#components/ui/time'
import type { HistoryLine } from '#lib/record/history'
import { HistorySentence } from './history-sentence.tsx'

const head = 'border-b border-line-2 py-1.5 pr-4 text-left text-note font-normal text-ink-3 max-md:hidden'

export function HistoryTable({
  desk,
  lines,
}: {
  desk: string
  lines: readonly (HistoryLine & { hash: string })[]
}) {
  const t = useTranslations('history')
  return (
    <div className="mt-6">
      <CopyTable label={t('copy')} done={t('copied')}>
        <table className="w-full border-collapse max-md:border-t max-md:border-line-2">
          <caption className="visually-hidden">{t('title')}</caption>
          <thead>
            <tr>
              <th scope="col" className={`${head} w-[176px]`}>
                {t('head-when')}
              </th>
              <th scope="col" className={head}>
                {t('head-what')}
              </th>
              <th scope="col" className={`${head} w-[170px] pr-0! text-right`}>
                {t('head-proof')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.seq} className="border-b border-line max-md:grid max-md:gap-1 max-md:py-2.5">
                <td className="py-2.5 pr-4 align-top text-ui text-ink-3 max-md:py-0">
                  <Time at={line.at} look="exact" />
                </td>
                <td className="py-2.5 pr-4 align-top max-md:py-0">
                  <div className="flex gap-2.5">
                    <MemberBadge name={line.actor?.name ?? ''} size="line" />
                    <p className="min-w-0 text-ui text-ink-2 [overflow-wrap:anywhere]">
                      <HistorySentence desk={desk} line={line} />
                    </p>
                  </div>
                </td>
                <td className="py-2.5 text-right align-top font-mono text-proof text-ink-3 max-md:py-0 max-md:text-left">
                  <span title={t('lineHash', { seq: line.seq, hash: line.hash })}>
                    <span className="sr-only">{t('line', { seq: line.seq })} </span>
                    <span aria-hidden>{line.seq} </span>
                    {line.hash.slice(0, 12)}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </CopyTable>
    </div>
  )
}
