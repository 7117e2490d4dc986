// The sources as a table: what it is called, who published it and when, and where its statements stand.
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { CurrentRow } from '#components/shell/current-row'
import { CopyTable } from '#components/ui/copy-table'
import { PublishedDay } from '#components/ui/published-day'
import { Time } from '#components/ui/time'
import type { SourceItem } from '#lib/record/progress'
import { isReadByAnother } from '#lib/record/source'
import { SourceProgress } from './source-progress.tsx'

const head = 'border-b border-line-2 py-1.5 pr-4 text-left text-note font-normal text-ink-3'
const number = 'tabular py-[11px] pr-4 text-right align-top text-ui max-lg:hidden'

type Props = {
  path: string
  sources: readonly SourceItem[]
  /** The engine that would read a source again; null for who may not ask it to. */
  engine: string | null
}

export function SourceTable({ path, sources, engine }: Props) {
  const t = useTranslations('sources')
  return (
    <CurrentRow className="mt-6">
      <CopyTable label={t('copy')} done={t('copied')}>
        <table className="w-full border-collapse">
          <caption className="visually-hidden">{t('table')}</caption>
          <thead>
            <tr>
              <th scope="col" className={`${head} md:pl-2`}>
                {t('source')}
              </th>
              <th scope="col" className={`${head} w-[112px] max-md:hidden`}>
                {t('published')}
              </th>
              {(['found', 'confirmed', 'rejected'] as const).map((name) => (
                <th key={name} scope="col" className={`${head} w-[84px] text-right max-lg:hidden`}>
                  {t(name)}
                </th>
              ))}
              <th scope="col" className={`${head} w-[150px] max-md:w-[112px]`}>
                {t('progress')}
              </th>
              <th scope="col" className={`${head} w-[150px] pr-2! text-right max-md:hidden`}>
                {t('broughtIn')}
              </th>
            </tr>
          </thead>
          <tbody>
            {sources.map((source) => (
              <Row key={source.id} {...{ path, source, engine }} />
            ))}
          </tbody>
        </table>
      </CopyTable>
    </CurrentRow>
  )
}

function Row({ path, source, engine }: Pick<Props, 'path' | 'engine'> & { source: SourceItem }) {
  const t = useTranslations('sources')
  const isWithdrawn = source.state === 'withdrawn'
  return (
    <tr data-row className="relative border-b border-line hover:bg-hover data-[current]:md:bg-hover">
      <th scope="row" className="py-2.5 pr-4 text-left align-top font-normal md:pl-2">
        <Link
          href={`${path}/${source.id}`}
          className={`font-serif text-claim font-semibold [overflow-wrap:anywhere] after:absolute after:inset-0 ${isWithdrawn ? 'text-ink-3 line-through' : ''}`}
        >
          {source.title}
        </Link>
        <span className="mt-0.5 block text-note text-ink-3">
          {source.publisher ?? t('noPublisher')}
          {source.publishedAt ? (
            <span className="md:hidden">
              {', '}
              <PublishedDay at={source.publishedAt} />
            </span>
          ) : null}
        </span>
        {isWithdrawn ? (
          <span className="mt-0.5 block text-note text-ink-2">
            {t('withdrawn', { reason: source.withdrawnReason ?? '' })}
          </span>
        ) : null}
        {engine && isReadByAnother(source, engine) ? (
          <span className="mt-0.5 block text-note text-ink-2">{t('newerEngine')}</span>
        ) : null}
      </th>
      <td className="py-[11px] pr-4 align-top text-ui text-ink-2 max-md:hidden">
        {source.publishedAt ? (
          <PublishedDay at={source.publishedAt} />
        ) : (
          <span className="text-ink-3">{t('noDate')}</span>
        )}
      </td>
      <td className={number}>{source.statements.found}</td>
      <td className={number}>{source.statements.confirmed}</td>
      <td className={number}>{source.statements.rejected}</td>
      <td className="py-3.5 pr-4 align-top">
        <SourceProgress source={source} />
      </td>
      <td className="py-[11px] pr-2 text-right align-top text-ui text-ink-3 max-md:hidden">
        <Time at={source.createdAt} look="short" />
        <span className="block text-note">{t('by', { name: source.broughtInBy.name })}</span>
      </td>
    </tr>
  )
}
