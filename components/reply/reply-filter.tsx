// Which requests are shown. What is chosen stands in the address, so that a link shows the same.
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { classNames } from '#components/ui/class-names'
import { replyFilters } from '#lib/record/reply'

export type ReplyFilterName = (typeof replyFilters)[number]

/** What an address asks for; what is no filter is as if nothing had been asked. */
export function filterNamed(asked: string | undefined): ReplyFilterName | undefined {
  return replyFilters.find((name) => name === asked)
}

export function ReplyFilter({ path, chosen }: { path: string; chosen: ReplyFilterName | undefined }) {
  const t = useTranslations('replies')
  return (
    <nav aria-label={t('filter')} className="mt-6 flex flex-wrap gap-1">
      {[undefined, ...replyFilters].map((name) => (
        <Link
          key={name ?? ''}
          href={name ? `${path}?state=${name}` : path}
          aria-current={name === chosen ? 'page' : undefined}
          className={classNames(
            'inline-flex h-7 items-center rounded-control border border-line-2 px-2.5 text-ui pointer-coarse:min-h-11',
            name === chosen ? 'bg-sunk font-semibold' : 'hover:bg-hover',
          )}
        >
          {t(`filters.${name ?? 'any'}`)}
        </Link>
      ))}
    </nav>
  )
}
