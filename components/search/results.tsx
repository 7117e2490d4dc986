// What a search found, in its four kinds, with the words that were looked for marked.
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { CurrentRow } from '#components/shell/current-row'
import { rowLook } from '#components/shell/row-look'
import { withParams } from '#components/shell/more-of-list'
import { SpeakerBadge, steadyColour } from '#components/ui/badge'
import { PublishedDay } from '#components/ui/published-day'
import { State } from '#components/ui/state'
import { NeedsReview, Tag } from '#components/ui/tag'
import { touchArea } from '#components/ui/touch-area'
import type { SearchResults } from '#lib/record/search'
import { markedPieces } from './marked.ts'

type Area = 'statements' | 'claims' | 'sources' | 'speakers'
type Props = { base: string; q: string; area?: Area; results: SearchResults }

export function Results({ base, q, area, results }: Props) {
  const t = useTranslations('search')
  const { terms } = results
  const group = { base, q, area }
  return (
    <CurrentRow>
      <Group {...group} name="statements" found={results.statements}>
        {results.statements.items.map((one) => (
          <Hit
            key={one.id}
            href={`${base}/sources/${one.sourceId}?s=${one.id}`}
            words={one.quote}
            terms={terms}
          >
            <State state={one.state} />
            {one.isWithdrawn ? <span className="font-medium text-ink-2">{t('sourceWithdrawn')}</span> : null}
            <span>
              {one.speaker ? <Marked text={one.speaker.name} terms={terms} /> : null}
              {one.speaker ? ', ' : ''}
              {one.sourceTitle}
            </span>
          </Hit>
        ))}
      </Group>
      <Group {...group} name="claims" found={results.claims}>
        {results.claims.items.map((one) => (
          <Hit key={one.id} href={`${base}/claims/${one.id}`} words={one.text} terms={terms}>
            <Tag tag={one.tag} look="bare" />
            {one.flags.length > 0 ? <NeedsReview /> : null}
            <span>{one.speakers.map(({ name }) => name).join(', ')}</span>
          </Hit>
        ))}
      </Group>
      <Group {...group} name="sources" found={results.sources}>
        {results.sources.items.map((one) => (
          <Hit key={one.id} href={`${base}/sources/${one.id}`} words={one.title} terms={terms} strong>
            {one.state === 'withdrawn' ? (
              <span className="font-medium text-ink-2">{t('withdrawn')}</span>
            ) : null}
            <span>
              {one.publisher}
              {one.publisher && one.publishedAt ? ', ' : ''}
              {one.publishedAt ? <PublishedDay at={one.publishedAt} /> : null}
            </span>
            {one.excerpt ? (
              <span className="basis-full font-serif text-words text-ink-2">
                … <Marked text={one.excerpt} terms={terms} /> …
              </span>
            ) : null}
          </Hit>
        ))}
      </Group>
      <Group {...group} name="speakers" found={results.speakers}>
        {results.speakers.items.map((one) => (
          <Hit
            key={one.id}
            href={`${base}/speakers/${one.id}`}
            words={one.name}
            terms={terms}
            strong
            badge={
              <SpeakerBadge name={one.name} colour={one.kind === 'unnamed' ? 0 : steadyColour(one.id)} />
            }
          >
            <SpeakerFacts speaker={one} terms={terms} />
          </Hit>
        ))}
      </Group>
    </CurrentRow>
  )
}

type GroupProps = Pick<Props, 'base' | 'q' | 'area'> & {
  name: Area
  found: { items: unknown[]; count: number }
  children: ReactNode
}

function Group({ base, q, area, name, found, children }: GroupProps) {
  const t = useTranslations('search')
  if (found.items.length === 0) return null
  const left = found.count - found.items.length
  return (
    <section className="mt-8" aria-labelledby={`found-${name}`}>
      <h2 id={`found-${name}`} className="mb-[7px] text-ui md:px-2">
        {t(`areas.${name}`)} <span className="tabular ml-1.5 font-normal text-ink-3">{found.count}</span>
      </h2>
      <ul className="border-t border-line-2">{children}</ul>
      {left > 0 ? (
        <p className="mt-2 text-note text-ink-3 md:px-2">
          {area ? (
            t('left', { count: left })
          ) : (
            <Link
              href={withParams(`${base}/search`, { q, in: name })}
              className={`${touchArea} font-medium text-ink underline underline-offset-2`}
            >
              {t('all', { count: found.count })}
            </Link>
          )}
        </p>
      ) : null}
    </section>
  )
}

type HitProps = {
  href: string
  words: string
  terms: readonly string[]
  children: ReactNode
  strong?: boolean
  badge?: ReactNode
}

function Hit({ href, words, terms, children, strong = false, badge }: HitProps) {
  return (
    <li data-row className={`${rowLook} flex gap-3 py-2.5 md:px-2`}>
      {badge}
      <div className="min-w-0">
        <Link
          href={href}
          className={`font-serif text-claim [overflow-wrap:anywhere] after:absolute after:inset-0 ${strong ? 'font-semibold' : ''}`}
        >
          <Marked text={words} terms={terms} />
        </Link>
        <div className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-0.5 text-note text-ink-3">
          {children}
        </div>
      </div>
    </li>
  )
}

function SpeakerFacts({
  speaker,
  terms,
}: {
  speaker: SearchResults['speakers']['items'][number]
  terms: readonly string[]
}) {
  const t = useTranslations('search')
  return (
    <span>
      {t('statementCount', { count: speaker.statements })}
      {speaker.aliases.length > 0 ? '; ' : ''}
      <Marked text={speaker.aliases.join(', ')} terms={terms} />
    </span>
  )
}

function Marked({ text, terms }: { text: string; terms: readonly string[] }) {
  return markedPieces(text, terms).map((piece, i) =>
    piece.isHit ? (
      <mark key={i} className="rounded-mark bg-line font-semibold text-ink">
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  )
}
