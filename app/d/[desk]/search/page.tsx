// Words, exact phrases and people, in everything that the desk has on record.
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Results } from '#components/search/results'
import { SearchForm } from '#components/search/search-form'
import { PageBody, PageHead } from '#components/shell/page-head'
import { one } from '#components/shell/search-params'
import type { SearchParams } from '#components/shell/search-params'
import { Empty } from '#components/ui/empty'
import { read } from '#lib/doors/page'
import { search } from '#lib/queries/search/search'
import { searchAreas } from '#lib/record/search'

type Props = { params: Promise<{ desk: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('search')
  const q = one((await searchParams).q)?.trim()
  return { title: q ? t('titleFor', { q }) : t('title') }
}

export default async function SearchPage({ params, searchParams }: Props) {
  const { desk } = await params
  const asked = await searchParams
  const q = one(asked.q) ?? ''
  const area = searchAreas.find((name) => name === one(asked.in))
  const t = await getTranslations('search')
  const base = `/d/${encodeURIComponent(desk)}`
  const results = await read(search, desk, { q, in: area, limit: area ? 200 : 10 })
  const found = searchAreas.reduce((sum, name) => sum + results[name].count, 0)
  return (
    <PageBody>
      <PageHead title={t('title')} />
      <SearchForm path={`${base}/search`} q={q} />
      {q.trim() === '' ? <p className="mt-4 max-w-[60ch] text-ui text-ink-2">{t('how')}</p> : null}
      {q.trim() !== '' ? (
        <p role="status" className="mt-4 text-ui text-ink-2">
          {results.terms.length === 0 ? t('noWords') : t('found', { count: found })}
        </p>
      ) : null}
      {found > 0 ? <Results base={base} q={q} area={area} results={results} /> : null}
      {q.trim() !== '' && found === 0 ? (
        <div className="mt-6">
          <Empty title={t('empty')}>{t('emptyWhy')}</Empty>
        </div>
      ) : null}
    </PageBody>
  )
}
