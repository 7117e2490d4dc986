// The desk's handbook: how it decides, in its own words, now and in every version before.
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HandbookSheet } from '#components/handbook/handbook-sheet'
import { Versions } from '#components/handbook/versions'
import { MoreOfList } from '#components/shell/more-of-list'
import { Crumbs } from '#components/shell/page-head'
import { one } from '#components/shell/search-params'
import type { SearchParams } from '#components/shell/search-params'
import { read } from '#lib/doors/page'
import { handbookPage } from '#lib/queries/handbook/handbook-page'
import { listHandbooks } from '#lib/queries/handbook/list-handbooks'
import { save } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('handbook'))('title') }
}

type Props = { params: Promise<{ desk: string }>; searchParams: Promise<SearchParams> }

export default async function Handbook({ params, searchParams }: Props) {
  const { desk } = await params
  const asked = await searchParams
  const cursor = one(asked.cursor)
  const page = await read(handbookPage, desk, { version: one(asked.version) })
  const versions = await read(listHandbooks, desk, { cursor, limit: 20 })
  const t = await getTranslations('handbook')
  const path = `/d/${encodeURIComponent(desk)}/handbook`
  return (
    <>
      <Crumbs href={`/d/${encodeURIComponent(desk)}/settings`} list={t('crumb')} here={t('here')} />
      <div className="mx-auto grid w-full max-w-[820px] gap-10 px-4 py-8 md:px-8 md:py-10">
        <HandbookSheet desk={desk} page={page} save={save} />
        <Versions path={path} versions={versions.items} shown={page.handbook.version} newest={page.newest}>
          <MoreOfList path={path} params={{}} cursor={cursor} next={versions.next} />
        </Versions>
      </div>
    </>
  )
}
