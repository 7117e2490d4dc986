// The summaries that went out, newest first.
import { BookOpen, Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MoreOfList } from '#components/shell/more-of-list'
import { PageBody, PageHead } from '#components/shell/page-head'
import { one } from '#components/shell/search-params'
import type { SearchParams } from '#components/shell/search-params'
import { ExportsList } from '#components/summary/exports-list'
import { ButtonLink } from '#components/ui/button'
import { Empty } from '#components/ui/empty'
import { read } from '#lib/doors/page'
import { listExports } from '#lib/queries/export/list-exports'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('summaries')
  return { title: t('title') }
}

type Props = { params: Promise<{ desk: string }>; searchParams: Promise<SearchParams> }

export default async function Summaries({ params, searchParams }: Props) {
  const { desk: slug } = await params
  const cursor = one((await searchParams).cursor)
  const { items, next } = await read(listExports, slug, { cursor })
  const t = await getTranslations('summaries')
  const desk = encodeURIComponent(slug)
  const path = `/d/${desk}/summaries`
  const make = (
    <ButtonLink kind="ink" size="touch" href={`${path}/new`}>
      <Plus size={14} aria-hidden /> {t('new')}
    </ButtonLink>
  )
  return (
    <PageBody>
      <PageHead title={t('title')} actions={items.length > 0 || cursor ? make : null}>
        {t('about')}
      </PageHead>
      {items.length > 0 ? (
        <ExportsList desk={desk} exports={items} />
      ) : (
        <div className="mt-8">
          <Empty
            icon={<BookOpen size={20} strokeWidth={1.5} aria-hidden />}
            title={t('empty.title')}
            action={make}
          >
            {t('empty.why')}
          </Empty>
        </div>
      )}
      <MoreOfList path={path} params={{}} cursor={cursor} next={next} />
    </PageBody>
  )
}
