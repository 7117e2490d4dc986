// Who the speaker is: badge, name, what they are, the names they go by, and how many of their claims stand where.
import { useFormatter, useTranslations } from 'next-intl'
import { SpeakerBadge, steadyColour } from '#components/ui/badge'
import { Tag } from '#components/ui/tag'
import { tags } from '#lib/record/claim'
import type { SpeakerPage } from '#lib/record/speaker-page'
import { Aliases } from './aliases.tsx'
import type { SpeakerActions } from './speaker-actions.ts'

export function SpeakerHead({
  desk,
  page,
  edit,
}: {
  desk: string
  page: SpeakerPage
  edit: SpeakerActions['edit']
}) {
  const t = useTranslations('speakers')
  const { speaker, merged } = page
  const kind = t(`kinds.${speaker.kind}`)
  return (
    <header>
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-5">
        <div className="flex min-w-0 flex-[1_1_420px] items-start gap-4">
          <SpeakerBadge
            name={speaker.name}
            colour={speaker.kind === 'unnamed' ? 0 : steadyColour(speaker.id)}
            size="page"
          />
          <div className="min-w-0">
            <h1 className="serif-title [overflow-wrap:anywhere] max-md:text-[26px] max-md:leading-8">
              {speaker.name}
            </h1>
            <p className="mt-1 text-[14px] leading-5 text-ink-2">
              {kind}. <Span page={page} /> <Wikidata id={speaker.wikidataId} />
            </p>
          </div>
        </div>
        <dl className="flex">
          {tags.map((tag) => (
            <div key={tag} className="border-l border-line-2 px-4 last:pr-0 md:px-5">
              <dt>
                <Tag tag={tag} look="bare" />
              </dt>
              <dd className="tabular mt-1 font-serif text-[22px] leading-7 font-semibold">
                {speaker.claims[tag]}
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <Aliases desk={desk} speaker={speaker} mayEdit={page.allowed.edit} edit={edit} />
      {speaker.roles.length > 0 ? <Roles roles={speaker.roles} /> : null}
      {merged.length > 0 ? (
        <p className="mt-2 text-ui text-ink-3">
          {t('merged', { names: merged.map(({ name }) => name).join(', ') })}
        </p>
      ) : null}
    </header>
  )
}

/** How much there is on record, and from when to when. */
function Span({ page }: { page: SpeakerPage }) {
  const t = useTranslations('speakers')
  const format = useFormatter()
  const days = page.statements.flatMap(({ source }) => source.publishedAt ?? []).sort()
  const day = (at: string) =>
    format.dateTime(new Date(at), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  const [first, last] = [days[0], days.at(-1)]
  const sources = new Set(page.statements.map(({ source }) => source.id)).size
  return t('span', {
    count: page.statements.length + page.more,
    sources,
    dated: first && last ? (first.slice(0, 10) === last.slice(0, 10) ? 'one' : 'more') : 'none',
    first: first ? day(first) : '',
    last: last ? day(last) : '',
  })
}

function Wikidata({ id }: { id: string | null }) {
  const t = useTranslations('speakers')
  if (!id) return t('noWikidata')
  return t.rich('wikidata', {
    id,
    link: (chunks) => (
      <a
        href={`https://www.wikidata.org/wiki/${encodeURIComponent(id)}`}
        target="_blank"
        rel="noreferrer noopener"
        className="font-mono text-note underline underline-offset-2"
      >
        {chunks}
      </a>
    ),
  })
}

function Roles({ roles }: { roles: SpeakerPage['speaker']['roles'] }) {
  const t = useTranslations('speakers')
  const format = useFormatter()
  const day = (at: string) =>
    format.dateTime(new Date(at), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
  return (
    <div className="mt-2 grid gap-x-3 gap-y-1 text-ui md:grid-cols-[84px_1fr]">
      <p className="text-ink-3">{t('roles')}</p>
      <ul className="grid gap-0.5">
        {roles.map(({ role, since, until }) => (
          <li key={`${role} ${since ?? ''} ${until ?? ''}`}>
            {role}{' '}
            <span className="text-ink-3">
              {since && until
                ? t('held.between', { since: day(since), until: day(until) })
                : since
                  ? t('held.since', { since: day(since) })
                  : until
                    ? t('held.until', { until: day(until) })
                    : null}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
