// What a speaker said over time: one mark a statement, in the row of where its claim stands, above the roles held then.
'use client'
import { useFormatter, useTranslations } from 'next-intl'
import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { Tag, TagIcon } from '#components/ui/tag'
import type { Tag as TagName } from '#lib/record/claim'
import type { SpeakerView } from '#lib/record/speaker'
import { lanesOf, shareOf, ticksOf } from './axis.ts'
import type { Range } from './axis.ts'
import type { Said } from './said.ts'

const rows: readonly TagName[] = ['contested', 'verified', 'attributed']
const looks = {
  attributed: 'bg-attr-bg text-attr border-attr',
  contested: 'bg-cont-bg text-cont border-cont',
  verified: 'bg-ver-bg text-ver border-ver',
}
/** A mark is 24 px wide; this is its share of the narrowest chart. */
const apart = 0.045
const lane = 28

type Props = { desk: string; said: readonly Said[]; range: Range; roles: SpeakerView['roles'] }

export function Timeline({ desk, said, range, roles }: Props) {
  const t = useTranslations('speakers.timeline')
  const box = useRef<HTMLDivElement>(null)
  // Where the chart is wider than the page, its newest end shows first.
  useEffect(() => {
    if (box.current) box.current.scrollLeft = box.current.scrollWidth
  }, [])
  const ticks = ticksOf(range)
  const left = (at: number) => `${shareOf(at, range) * 100}%`
  return (
    <div ref={box} role="group" aria-label={t('title')} tabIndex={0} className="relative overflow-x-auto">
      <div className="grid min-w-[720px] grid-cols-[120px_minmax(0,1fr)] border-t border-line-2">
        <div
          aria-hidden
          className="pointer-events-none absolute inset-y-0 right-0 left-[120px] min-w-[600px]"
        >
          {ticks.map(({ at, unit }) => (
            <span
              key={at}
              style={{ left: left(at) }}
              className={`absolute inset-y-0 border-l ${unit === 'year' ? 'border-line-2' : 'border-line'}`}
            />
          ))}
        </div>
        {rows.map((tag) => (
          <Row key={tag} desk={desk} tag={tag} range={range} said={said.filter((one) => one.tag === tag)} />
        ))}
        {roles.length > 0 ? <Roles roles={roles} range={range} /> : null}
        <Axis ticks={ticks} range={range} />
      </div>
    </div>
  )
}

function Row({
  desk,
  tag,
  said,
  range,
}: {
  desk: string
  tag: TagName
  said: readonly Said[]
  range: Range
}) {
  const t = useTranslations('speakers.timeline')
  const tags = useTranslations('tags')
  const format = useFormatter()
  const inOrder = [...said].sort((a, b) => a.at - b.at)
  const lanes = lanesOf(
    inOrder.map(({ at }) => shareOf(at, range)),
    apart,
  )
  const height = Math.max(1, ...lanes.map((one) => one + 1)) * lane + 12
  return (
    <>
      <div className="sticky left-0 z-10 flex items-center border-b border-line bg-page" style={{ height }}>
        <Tag tag={tag} look="bare" />
      </div>
      <ul className="relative border-b border-line" style={{ height }} aria-label={tags(tag)}>
        {inOrder.map((one, i) => {
          const day = format.dateTime(new Date(one.at), {
            day: 'numeric',
            month: 'long',
            year: 'numeric',
            timeZone: 'UTC',
          })
          return (
            <li
              key={one.id}
              className="absolute -ml-3"
              style={{ left: `${shareOf(one.at, range) * 100}%`, top: 8 + (lanes[i] ?? 0) * lane }}
            >
              <Link
                href={`/d/${encodeURIComponent(desk)}/sources/${one.sourceId}?s=${one.id}`}
                title={t('mark', { day, words: one.words, where: one.where })}
                className={`flex size-6 items-center justify-center rounded-control border ${looks[tag]}`}
              >
                <TagIcon tag={tag} size={12} />
                <span className="sr-only">{t('mark', { day, words: one.words, where: one.where })}</span>
              </Link>
            </li>
          )
        })}
      </ul>
    </>
  )
}

function Roles({ roles, range }: { roles: SpeakerView['roles']; range: Range }) {
  const t = useTranslations('speakers.timeline')
  return (
    <>
      <div className="sticky left-0 z-10 flex items-center bg-page text-note text-ink-2">{t('role')}</div>
      <ul className="relative grid gap-1 py-2">
        {roles.map(({ role, since, until }) => {
          const from = since ? shareOf(Date.parse(since), range) : 0
          const to = until ? shareOf(Date.parse(until), range) : 1
          if (to <= 0 || from >= 1) return null
          return (
            <li
              key={`${role} ${since ?? ''}`}
              className="h-[18px] overflow-hidden bg-sunk px-2 text-proof leading-[18px] font-medium whitespace-nowrap text-ink-2"
              style={{ marginLeft: `${from * 100}%`, width: `${Math.max(to - from, 0.02) * 100}%` }}
              title={role}
            >
              {role}
            </li>
          )
        })}
      </ul>
    </>
  )
}

function Axis({ ticks, range }: { ticks: ReturnType<typeof ticksOf>; range: Range }) {
  const format = useFormatter()
  const label = {
    year: { year: 'numeric' },
    month: { month: 'short' },
    day: { day: 'numeric', month: 'short' },
  } as const
  return (
    <div aria-hidden className="relative col-start-2 h-7 text-note text-ink-2">
      {ticks.map(({ at, unit }) => (
        <span
          key={at}
          style={{ left: `${shareOf(at, range) * 100}%` }}
          className={`absolute top-1.5 whitespace-nowrap ${shareOf(at, range) > 0.94 ? '-ml-1 -translate-x-full' : 'ml-1'} ${unit === 'year' ? 'font-semibold text-ink' : ''}`}
        >
          {format.dateTime(new Date(at), { ...label[unit], timeZone: 'UTC' })}
        </span>
      ))}
    </div>
  )
}
