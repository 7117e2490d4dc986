// Who did what, when. For editors and admins.
import { Download } from 'lucide-react'
import type { Metadata } from 'next'
import { getTimeZone, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Chain } from '#components/history/chain'
import { HistoryFilters } from '#components/history/history-filters'
import { HistoryTable } from '#components/history/history-table'
import { VerifyChain } from '#components/history/verify-chain'
import { MoreOfList, withParams } from '#components/shell/more-of-list'
import { PageBody, PageHead } from '#components/shell/page-head'
import { one } from '#components/shell/search-params'
import type { SearchParams } from '#components/shell/search-params'
import { ButtonLink } from '#components/ui/button'
import { Empty } from '#components/ui/empty'
import { read } from '#lib/doors/page'
import { historyChange } from '#lib/queries/history/history-change'
import { listHistory } from '#lib/queries/history/list-history'
import { job, open, verify } from './actions.ts'
import { historyAsked } from './asked.ts'

const Seq = z.coerce
  .number()
  .int()
  .min(1)
  .max(2 ** 31 - 1)

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('history')
  return { title: t('title') }
}

type Props = { params: Promise<{ desk: string }>; searchParams: Promise<SearchParams> }

export default async function History({ params, searchParams }: Props) {
  const { desk } = await params
  const given = await searchParams
  const { asked, filter, trouble } = historyAsked((name) => one(given[name]), await getTimeZone())
  const cursor = one(given.cursor)
  const seq = Seq.safeParse(one(given.seq)).data
  const { items, next, chain, actors } = await read(listHistory, desk, { ...filter, cursor, seq })
  const isThere = seq !== undefined && items.some((line) => line.seq === seq)
  const opened = isThere ? await read(historyChange, desk, { seq }) : null
  const t = await getTranslations('history')
  const path = `/d/${encodeURIComponent(desk)}/history`
  const isFiltered = Object.values(asked).some(Boolean)
  return (
    <PageBody>
      <PageHead title={t('title')}>{t('about')}</PageHead>
      <Chain {...chain}>
        <VerifyChain desk={desk} verify={verify} job={job} />
        <a
          download
          href={withParams(`${path}/file`, asked)}
          className="inline-flex h-7 items-center gap-1.5 rounded-control px-3 text-ui font-medium hover:bg-hover pointer-coarse:min-h-11"
        >
          <Download size={14} aria-hidden />
          {t('download')}
        </a>
      </Chain>
      <HistoryFilters
        key={JSON.stringify(asked)}
        path={path}
        actors={actors}
        asked={asked}
        trouble={trouble}
      />
      {items.length > 0 ? (
        <HistoryTable
          key={`${seq ?? ''}${cursor ?? ''}`}
          desk={desk}
          lines={items}
          opened={opened}
          open={open}
        />
      ) : (
        <div className="mt-8">
          {isFiltered ? (
            <Empty
              title={t('emptyFiltered')}
              action={<ButtonLink href={path}>{t('filters.clear')}</ButtonLink>}
            >
              {t('emptyFilteredWhy')}
            </Empty>
          ) : (
            <Empty
              title={t('empty')}
              action={<ButtonLink href={`/d/${encodeURIComponent(desk)}/sources`}>{t('emptyGo')}</ButtonLink>}
            >
              {t('emptyWhy')}
            </Empty>
          )}
        </div>
      )}
      <MoreOfList
        path={path}
        params={asked}
        cursor={cursor ?? (seq === undefined ? undefined : String(seq))}
        next={next}
      />
    </PageBody>
  )
}
