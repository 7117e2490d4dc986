// What was said, when, and where it stands: as a timeline, or as its table.
'use client'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import { Segmented } from '#components/claim/segmented'
import { PublishedDay } from '#components/ui/published-day'
import { Tag } from '#components/ui/tag'
import type { SpeakerPage } from '#lib/record/speaker-page'
import { rangeOf } from './axis.ts'
import { saidOf } from './said.ts'
import type { Said } from './said.ts'
import { Timeline } from './timeline.tsx'

type Props = { desk: string; statements: SpeakerPage['statements']; roles: SpeakerPage['speaker']['roles'] }

export function OverTime({ desk, statements, roles }: Props) {
  const t = useTranslations('speakers.timeline')
  const [view, setView] = useState<'timeline' | 'table'>('timeline')
  const said = saidOf(statements)
  const range = rangeOf(said.map(({ at }) => at))
  const apart = statements.length - said.length
  if (!range) return null
  return (
    <section aria-labelledby="over-time" className="mt-8">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h2 id="over-time" className="text-ui">
          {t('title')}
        </h2>
        <Segmented
          label={t('view')}
          value={view}
          onChange={setView}
          options={[
            { value: 'timeline', label: t('timeline') },
            { value: 'table', label: t('table') },
          ]}
        />
      </div>
      {view === 'timeline' ? (
        <Timeline desk={desk} said={said} range={range} roles={roles} />
      ) : (
        <OverTimeTable desk={desk} said={said} roles={roles} />
      )}
      {apart > 0 ? <p className="mt-1 text-note text-ink-3">{t('apart', { count: apart })}</p> : null}
    </section>
  )
}

const cell = 'border-b border-line py-1.5 pr-4 text-left align-top'

function OverTimeTable({
  desk,
  said,
  roles,
}: {
  desk: string
  said: readonly Said[]
  roles: Props['roles']
}) {
  const t = useTranslations('speakers.timeline')
  const heldAt = (at: number) =>
    roles
      .filter(
        ({ since, until }) => (!since || Date.parse(since) <= at) && (!until || at <= Date.parse(until)),
      )
      .map(({ role }) => role)
      .join('; ')
  return (
    <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={t('title')}>
      <table className="w-full border-collapse border-t border-line-2 text-ui">
        <thead>
          <tr className="text-note text-ink-3">
            {(['date', 'stands', 'words', 'role'] as const).map((name) => (
              <th key={name} scope="col" className={`${cell} font-normal`}>
                {t(`heads.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...said]
            .sort((a, b) => a.at - b.at)
            .map((one) => (
              <tr key={one.id}>
                <td className={`${cell} tabular whitespace-nowrap`}>
                  <PublishedDay at={new Date(one.at).toISOString()} />
                </td>
                <td className={cell}>
                  <Tag tag={one.tag} look="bare" />
                </td>
                <td className={`${cell} min-w-[220px] font-serif text-words`}>
                  <Link
                    href={`/d/${encodeURIComponent(desk)}/sources/${one.sourceId}?s=${one.id}`}
                    className="underline-offset-2 hover:underline"
                  >
                    {one.words}
                  </Link>
                </td>
                <td className={`${cell} text-ink-2`}>{heldAt(one.at)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}
