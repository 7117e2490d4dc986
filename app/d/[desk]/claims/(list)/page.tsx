// Every claim of the desk: its words, where it stands, who said it.
import { Scale } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClaimFilters, isNarrowed } from '#components/claim/claim-filters'
import { claimFilterOf } from '#components/claim/claim-filter-of'
import { ClaimRow } from '#components/claim/claim-row'
import { CurrentRow } from '#components/shell/current-row'
import { MoreOfList } from '#components/shell/more-of-list'
import { PageBody, PageHead } from '#components/shell/page-head'
import { one } from '#components/shell/search-params'
import type { SearchParams } from '#components/shell/search-params'
import { ButtonLink } from '#components/ui/button'
import { Empty } from '#components/ui/empty'
import { read } from '#lib/doors/page'
import { listClaims } from '#lib/queries/claim/list-claims'
import { listSpeakers } from '#lib/queries/speaker/list-speakers'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('claims')
  return { title: t('title') }
}

type Props = { params: Promise<{ desk: string }>; searchParams: Promise<SearchParams> }

export default async function Claims({ params, searchParams }: Props) {
  const { desk: slug } = await params
  const asked = await searchParams
  const [filter, cursor] = [claimFilterOf(asked), one(asked.cursor)]
  const { items, next } = await read(listClaims, slug, { ...filter, cursor })
  const speakers = await read(listSpeakers, slug, { limit: 200 })
  const t = await getTranslations('claims')
  const desk = encodeURIComponent(slug)
  const path = `/d/${desk}/claims`
  const isFiltered = isNarrowed(filter)
  return (
    <PageBody>
      <PageHead
        title={t('title')}
        actions={<ButtonLink href={`/d/${desk}/replies`}>{t('replies')}</ButtonLink>}
      >
        {t('about')}
      </PageHead>
      {items.length > 0 || isFiltered || cursor ? (
        <ClaimFilters path={path} filter={filter} speakers={byName(speakers.items)} />
      ) : null}
      {items.length > 0 ? (
        <CurrentRow className="mt-6">
          <ul aria-label={t('listOf')} className="border-t border-line-2">
            {items.map((claim) => (
              <ClaimRow key={claim.id} desk={desk} claim={claim} />
            ))}
          </ul>
        </CurrentRow>
      ) : (
        <div className="mt-8">
          {isFiltered ? (
            <Empty title={t('nothing.title')} action={<ButtonLink href={path}>{t('clear')}</ButtonLink>}>
              {t('nothing.why')}
            </Empty>
          ) : (
            <Empty
              icon={<Scale size={20} strokeWidth={1.5} aria-hidden />}
              title={t('empty.title')}
              action={<ButtonLink href={`/d/${desk}/sources`}>{t('empty.action')}</ButtonLink>}
            >
              {t('empty.why')}
            </Empty>
          )}
        </div>
      )}
      <MoreOfList path={path} params={filter} cursor={cursor} next={next} />
    </PageBody>
  )
}

function byName<S extends { name: string }>(speakers: readonly S[]): S[] {
  return [...speakers].sort((a, b) => a.name.localeCompare(b.name))
}
