// What the basis of a statement rests on: the sources that have it, with their copies, and where it is recorded or denied.
'use client'
import { ExternalLink } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { PublishedDay } from '#components/ui/published-day'
import { touchArea } from '#components/ui/touch-area'
import type { RestsOn as Resting, StatementLinkView } from '#lib/record/statement-link'

type Props = {
  desk: string
  restsOn: Resting
  /** What may be done with a link. */
  deed?: (link: StatementLinkView) => ReactNode
}

/** Nothing where there is no link, and no more than the statement's own source. */
export function RestsOn({ desk, restsOn, deed }: Props) {
  const t = useTranslations('basis')
  const { links, sources } = restsOn
  const copies = sources.flatMap((source) => source.copies)
  if (links.length === 0 && sources.length + copies.length < 2) return null
  return (
    <ul aria-label={t('restsOn')} className="grid gap-1 text-note text-ink-2">
      {links.map((link) => (
        <li key={link.id} className="border-l-2 border-line-2 pl-2 [overflow-wrap:anywhere]">
          <LinkLine desk={desk} link={link} />
          {link.state === 'on-record' ? deed?.(link) : null}
        </li>
      ))}
      {sources.length + copies.length > 1
        ? sources.map(({ copies: own, ...source }) => (
            <li key={source.sourceId} className="border-l-2 border-line pl-2 [overflow-wrap:anywhere]">
              <SourceName desk={desk} source={source} />
              {own.length > 0 ? (
                <>
                  {' '}
                  {t('copies', { count: own.length })}{' '}
                  {own.map((copy, i) => (
                    <span key={copy.sourceId}>
                      {i > 0 ? ', ' : ''}
                      <SourceName desk={desk} source={copy} />
                    </span>
                  ))}
                </>
              ) : null}
            </li>
          ))
        : null}
    </ul>
  )
}

function LinkLine({ desk, link }: { desk: string; link: StatementLinkView }) {
  const t = useTranslations('basis')
  const isGone = link.state === 'withdrawn'
  return (
    <p className={isGone ? 'text-ink-3' : undefined}>
      <span className={isGone ? 'line-through' : undefined}>
        <span className="font-semibold text-ink">{t(`kinds.${link.kind}`)}</span>{' '}
        <Place desk={desk} link={link} />
        {link.at ? (
          <>
            , <PublishedDay at={link.at} />
          </>
        ) : null}
      </span>
      {isGone ? <> {t('withdrawnBecause', { reason: link.withdrawnReason ?? '' })}</> : null}
      {!isGone && !link.holds ? <> {t('holdsNot')}</> : null}
    </p>
  )
}

function Place({ desk, link }: { desk: string; link: StatementLinkView }) {
  const name = link.title ?? link.words ?? link.url?.replace(/^https?:\/\/(www\.)?/i, '') ?? ''
  if (link.url) {
    return (
      <a
        href={link.url}
        target="_blank"
        rel="noreferrer noopener"
        className={`${touchArea} underline underline-offset-2`}
      >
        {name}
        <ExternalLink size={11} aria-hidden className="ml-1 inline align-baseline text-ink-3" />
      </a>
    )
  }
  const at = link.toldInId ? `?s=${link.toldInId}` : ''
  return (
    <>
      <Link
        href={`/d/${desk}/sources/${link.sourceId}${at}`}
        className={`${touchArea} underline underline-offset-2 ${link.title ? '' : 'font-serif'}`}
      >
        {name}
      </Link>
      {link.title && link.words ? <span className="font-serif"> {link.words}</span> : null}
    </>
  )
}

type Source = { sourceId: string; title: string; publisher: string | null }

function SourceName({ desk, source }: { desk: string; source: Source }) {
  return (
    <Link
      href={`/d/${desk}/sources/${source.sourceId}`}
      title={source.title}
      className={`${touchArea} underline decoration-line-2 underline-offset-2`}
    >
      {source.publisher ?? source.title}
    </Link>
  )
}
