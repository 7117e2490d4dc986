// The history as a table: when, who did what to which thing, and the hash that ties the line to the one before.
'use client'
import { useTranslations } from 'next-intl'
import { settled } from '#components/settled'
import { CopyTable } from '#components/ui/copy-table'
import type { HistoryChange } from '#lib/record/history'
import type { Answer } from '#lib/record/refusal'
import { HistoryRow } from './history-row.tsx'
import type { ShownLine } from './history-row.tsx'

const head = 'border-b border-line-2 py-1.5 pr-4 text-left text-note font-normal text-ink-3 max-md:hidden'

type Props = {
  desk: string
  lines: readonly ShownLine[]
  /** The line that the address names, opened. */
  opened: HistoryChange | null
  open: (desk: string, input: { seq: number }) => Promise<Answer<HistoryChange>>
}

export function HistoryTable({ desk, lines, opened, open }: Props) {
  const t = useTranslations('history')
  return (
    <div className="mt-6">
      <CopyTable label={t('copy')} done={t('copied')}>
        <table className="w-full border-collapse max-md:block max-md:border-t max-md:border-line-2">
          <caption className="visually-hidden">{t('title')}</caption>
          <thead className="max-md:hidden">
            <tr>
              <th scope="col" className={`${head} w-[176px]`}>
                {t('head-when')}
              </th>
              <th scope="col" className={head}>
                {t('head-what')}
              </th>
              <th scope="col" className={`${head} w-[150px] pr-0! text-right`}>
                {t('head-proof')}
              </th>
              <th scope="col" data-uncopied className={`${head} w-[140px] pr-0!`}>
                <span className="sr-only">{t('open.button')}</span>
              </th>
            </tr>
          </thead>
          <tbody className="max-md:block">
            {lines.map((line) => (
              <HistoryRow
                key={line.seq}
                desk={desk}
                line={line}
                opened={opened?.seq === line.seq ? opened : undefined}
                open={(seq) => settled(open(desk, { seq }))}
              />
            ))}
          </tbody>
        </table>
      </CopyTable>
    </div>
  )
}
