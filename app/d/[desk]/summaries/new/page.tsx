// A new summary: claims are picked, and the document stands beside them as it will be.
import { Scale } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Crumbs, PageBody } from '#components/shell/page-head'
import { one } from '#components/shell/search-params'
import type { SearchParams } from '#components/shell/search-params'
import { SummaryMaker } from '#components/summary/summary-maker'
import { ButtonLink } from '#components/ui/button'
import { Empty } from '#components/ui/empty'
import { read } from '#lib/doors/page'
import { requireActor } from '#lib/doors/session'
import { listClaims } from '#lib/queries/claim/list-claims'
import { listCollections } from '#lib/queries/collection/list-collections'
import * as actions from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('summaries')
  return { title: t('newTitle') }
}

type Props = { params: Promise<{ desk: string }>; searchParams: Promise<SearchParams> }

export default async function NewSummary({ params, searchParams }: Props) {
  const { desk: slug } = await params
  const asked = await searchParams
  const actor = await requireActor(slug)
  const claims = await read(listClaims, slug, {})
  const collections = await read(listCollections, slug, { limit: 200 })
  const t = await getTranslations('summaries')
  const desk = encodeURIComponent(slug)
  return (
    <>
      <Crumbs href={`/d/${desk}/summaries`} list={t('title')} here={t('newTitle')} />
      {claims.items.length > 0 ? (
        <SummaryMaker
          desk={slug}
          deskName={actor.deskName}
          claims={claims}
          collections={collections.items.map(({ id, name, claimIds }) => ({ id, name, claimIds }))}
          asked={one(asked.claims)?.split(',') ?? []}
          actions={{ ...actions }}
        />
      ) : (
        <PageBody>
          <Empty
            icon={<Scale size={20} strokeWidth={1.5} aria-hidden />}
            title={t('make.noClaimsTitle')}
            action={<ButtonLink href={`/d/${desk}/sources`}>{t('make.toSources')}</ButtonLink>}
          >
            {t('make.noClaimsWhy')}
          </Empty>
        </PageBody>
      )}
    </>
  )
}
