// Who did what, when. For editors and admins.
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Chain } from '#components/history/chain'
import { HistoryFilters, historyNouns } from '#components/history/history-filters'
import { HistoryTable } from '#components/history/history-table'
import { MoreOfList } from '#components/shell/more-of-list'
import { PageBody, PageHead } from '#components/shell/page-head'
import { one } from '#components/shell/search-params'
import type { SearchParams } from '#components/shell/search-params'
import { ButtonLink } from '#components/ui/button'
import { Empty } from '#components/ui/empty'
import { read } from '#lib/doors/page'
import { listHistory } from '#lib/queries/history/list-history'
import { Id } from '#lib/record/fields'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('history')
  return { title: t('title') }
}

type Props = { params: Promise<{ desk: string }>; searchParams: Promise<SearchParams> }

export default async function History({ params, searchParams }: Props) {
  const { desk } = await params
  const asked = await searchParams
  const actor = Id.safeParse(one(asked.actor)).data
  const operation = historyNouns.find((noun) => noun === one(asked.operation))
  const cursor = one(asked.cursor)
  const { items, next, chain, actors } = await read(listHistory, desk, { actor, operation, cursor })
  const t = await getTranslations('history')
  const path = `/d/${encodeURIComponent(desk)}/history`
  const isFiltered = Boolean(actor || operation)
  return (
    <PageBody>
      <PageHead title={t('title')}>{t('about')}</PageHead>
      <Chain length={chain.length} head={chain.head} />
      <HistoryFilters path={path} actors={actors} actor={actor} operation={operation} />
      {items.length > 0 ? (
        <HistoryTable desk={desk} lines={items} />
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
      <MoreOfList path={path} params={{ actor, operation }} cursor={cursor} next={next} />
    </PageBody>
  )
}
