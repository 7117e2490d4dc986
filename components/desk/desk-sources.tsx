// The newest sources, each with how far its review is, as lengths.
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { SourceProgress } from '#components/source/source-progress'
import { ButtonLink } from '#components/ui/button'
import { Time } from '#components/ui/time'
import type { SourceItem } from '#lib/record/progress'

export function DeskSources({
  desk,
  sources,
  mayBringIn,
}: {
  desk: string
  sources: readonly SourceItem[]
  mayBringIn: boolean
}) {
  const t = useTranslations('desk')
  return (
    <section aria-labelledby="desk-sources">
      <div className="flex min-h-7 items-center justify-between gap-3">
        <h2 id="desk-sources" className="text-ui">
          {t('sources')}
        </h2>
        {mayBringIn ? (
          <ButtonLink size="row" href={`/d/${desk}/sources/new`}>
            <Plus size={14} aria-hidden /> {t('bringIn')}
          </ButtonLink>
        ) : null}
      </div>
      <div
        aria-hidden
        className="mt-1 grid grid-cols-[minmax(0,1fr)_104px] gap-x-4 border-b border-line py-1 md:grid-cols-[minmax(0,1fr)_122px_58px] text-note text-ink-3"
      >
        <span>{t('source')}</span>
        <span>{t('coverage')}</span>
      </div>
      <ul>
        {sources.map((source) => (
          <li
            key={source.id}
            className="relative grid grid-cols-[minmax(0,1fr)_104px] items-center md:grid-cols-[minmax(0,1fr)_122px_58px] gap-x-4 border-b border-line py-[7px] hover:bg-hover"
          >
            <div className="min-w-0">
              <Link
                href={`/d/${desk}/sources/${source.id}`}
                title={source.title}
                className="block font-serif [overflow-wrap:anywhere] md:truncate text-[14px] leading-5 font-semibold after:absolute after:inset-0"
              >
                {source.title}
              </Link>
              <p className="truncate text-note text-ink-3">{source.publisher ?? t('noPublisher')}</p>
            </div>
            <SourceProgress source={source} />
            <span className="text-right text-ui text-ink-3 max-md:hidden">
              <Time at={source.createdAt} look="short" />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
