// Everything that has been brought in, and how far the review of each is.
import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MoreOfList } from '#components/shell/more-of-list'
import { PageBody, PageHead } from '#components/shell/page-head'
import { NoSources } from '#components/source/no-sources'
import { SourceFilters, stateOf } from '#components/source/source-filters'
import { SourceTable } from '#components/source/source-table'
import { ButtonLink } from '#components/ui/button'
import { one } from '#components/shell/search-params'
import type { SearchParams } from '#components/shell/search-params'
import { engineVersion } from '#lib/doors/engine'
import { read } from '#lib/doors/page'
import { listSources } from '#lib/queries/source/list-sources'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('sources')
  return { title: t('title') }
}

type Props = { params: Promise<{ desk: string }>; searchParams: Promise<SearchParams> }

export default async function Sources({ params, searchParams }: Props) {
  const { desk } = await params
  const asked = await searchParams
  const [q, state, cursor] = [one(asked.q), stateOf(one(asked.state)), one(asked.cursor)]
  const { items, next, allowed } = await read(listSources, desk, { q, state, cursor })
  const t = await getTranslations('sources')
  const path = `/d/${encodeURIComponent(desk)}/sources`
  const isFiltered = Boolean(q?.trim() || state)
  return (
    <PageBody>
      <PageHead
        title={t('title')}
        actions={
          allowed.bringIn ? (
            <ButtonLink
              kind={items.length > 0 || isFiltered ? 'ink' : 'line'}
              size="touch"
              href={`${path}/new`}
            >
              <Plus size={14} aria-hidden /> {t('bringIn')}
            </ButtonLink>
          ) : null
        }
      >
        {t('about')}
      </PageHead>
      {items.length > 0 || isFiltered || cursor ? <SourceFilters path={path} q={q} state={state} /> : null}
      {items.length > 0 ? (
        <SourceTable path={path} sources={items} engine={allowed.readAgain ? engineVersion : null} />
      ) : (
        <NoSources path={path} isFiltered={isFiltered} mayBringIn={allowed.bringIn} />
      )}
      <MoreOfList path={path} params={{ q, state }} cursor={cursor} next={next} />
    </PageBody>
  )
}
