// Everyone who is on record with something, by any of their names.
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MoreOfList } from '#components/shell/more-of-list'
import { PageBody, PageHead } from '#components/shell/page-head'
import { one } from '#components/shell/search-params'
import type { SearchParams } from '#components/shell/search-params'
import { kindOf, SpeakerFilters } from '#components/speaker/speaker-filters'
import { SpeakerTable } from '#components/speaker/speaker-table'
import { ButtonLink } from '#components/ui/button'
import { Empty } from '#components/ui/empty'
import { read } from '#lib/doors/page'
import { listSpeakers } from '#lib/queries/speaker/list-speakers'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('speakers')
  return { title: t('title') }
}

type Props = { params: Promise<{ desk: string }>; searchParams: Promise<SearchParams> }

export default async function Speakers({ params, searchParams }: Props) {
  const { desk } = await params
  const asked = await searchParams
  const [q, kind, cursor] = [one(asked.q), kindOf(one(asked.kind)), one(asked.cursor)]
  const { items, next } = await read(listSpeakers, desk, { q, kind, cursor })
  const t = await getTranslations('speakers')
  const base = `/d/${encodeURIComponent(desk)}`
  const path = `${base}/speakers`
  const isFiltered = Boolean(q?.trim() || kind)
  return (
    <PageBody>
      <PageHead title={t('title')}>{t('about')}</PageHead>
      {items.length > 0 || isFiltered || cursor ? <SpeakerFilters path={path} q={q} kind={kind} /> : null}
      {items.length > 0 ? (
        <SpeakerTable path={path} speakers={items} />
      ) : (
        <div className="mt-8">
          {isFiltered ? (
            <Empty title={t('emptyFiltered')} action={<ButtonLink href={path}>{t('clear')}</ButtonLink>}>
              {t('emptyFilteredWhy')}
            </Empty>
          ) : (
            <Empty
              title={t('empty')}
              action={
                <ButtonLink kind="ink" href={`${base}/sources`}>
                  {t('emptyGo')}
                </ButtonLink>
              }
            >
              {t('emptyWhy')}
            </Empty>
          )}
        </div>
      )}
      <MoreOfList path={path} params={{ q, kind }} cursor={cursor} next={next} />
    </PageBody>
  )
}
