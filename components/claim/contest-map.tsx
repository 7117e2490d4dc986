// The map: this claim as it was said on the left, what stands against it on the right, a double-headed line between.
// On a narrow screen the cards follow each other, each with its two arrows.
'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useLayoutEffect, useRef, useState } from 'react'
import type { ReactNode, RefObject } from 'react'
import { DeskMark } from '#components/shell/desk-mark'
import { SpeakerBadge } from '#components/ui/badge'
import { PublishedDay } from '#components/ui/published-day'
import { State } from '#components/ui/state'
import { Tag, TagIcon } from '#components/ui/tag'
import type { ClaimView } from '#lib/record/claim'
import { foldName } from '#lib/record/names'
import { coloursOfClaim } from './claim-colours.ts'

type Props = { desk: string; deskName: string; claim: ClaimView; most: number; onMore: () => void }

const mostAppearances = 3

export function ContestMap({ desk, deskName, claim, most, onMore }: Props) {
  const t = useTranslations('claim.contest')
  const box = useRef<HTMLDivElement>(null)
  const lines = useLines(box)
  const said = claim.statements.filter(({ state }) => state !== 'rejected')
  const shown = claim.opposed.slice(0, most)
  const hidden = claim.opposed.length - shown.length
  const colourOf = coloursOfClaim(claim)
  return (
    <div ref={box} className="relative mt-3 grid items-center gap-x-[88px] gap-y-3 md:grid-cols-2">
      <svg
        aria-hidden
        className="pointer-events-none absolute inset-0 hidden size-full overflow-visible text-cont md:block"
      >
        <defs>
          <marker
            id="facing"
            viewBox="0 0 10 10"
            refX="9"
            refY="5"
            markerWidth="8"
            markerHeight="8"
            orient="auto-start-reverse"
          >
            <path
              d="M1.5 1 8.5 5l-7 4"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.4"
              strokeLinecap="round"
              strokeLinejoin="round"
            />
          </marker>
        </defs>
        {lines.map((d) => (
          <path
            key={d}
            d={d}
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            markerStart="url(#facing)"
            markerEnd="url(#facing)"
          />
        ))}
      </svg>
      <ul aria-label={t('this')} data-side="left" className="grid gap-3">
        {said.slice(0, mostAppearances).map((statement) => (
          <Card
            key={statement.id}
            speaker={statement.speaker}
            colour={colourOf(statement.speaker)}
            deskName={deskName}
            nobody={t('nobody')}
            under={statement.role}
            mark={<State state={statement.state} />}
            foot={
              <>
                {statement.publisher ?? statement.sourceTitle}
                {statement.publishedAt ? (
                  <>
                    , <PublishedDay at={statement.publishedAt} />
                  </>
                ) : null}
              </>
            }
          >
            <Link
              href={`/d/${desk}/sources/${statement.sourceId}?s=${statement.id}`}
              className="underline-offset-3 hover:underline"
            >
              {statement.quote}
            </Link>
          </Card>
        ))}
        {said.length > mostAppearances ? (
          <li className="text-note text-ink-3">
            {t('morePlaces', { count: said.length - mostAppearances })}
          </li>
        ) : null}
      </ul>
      <p className="flex items-center gap-2 py-1 text-note font-semibold text-cont md:hidden">
        <TagIcon tag="contested" size={13} />
        {t('against')}
      </p>
      <ul aria-label={t('against')} data-side="right" className="grid gap-3">
        {shown.map((other) => (
          <Card
            key={other.id}
            speaker={other.speakers[0] ?? null}
            colour={colourOf(other.speakers[0] ?? null)}
            deskName={deskName}
            others={other.speakers.length - 1}
            nobody={t('nobody')}
            under={t('number', { number: other.number })}
            mark={<Tag tag={other.tag} look="bare" />}
          >
            <Link href={`/d/${desk}/claims/${other.id}`} className="underline-offset-3 hover:underline">
              {other.text}
            </Link>
          </Card>
        ))}
        {hidden > 0 ? (
          <li>
            <button
              type="button"
              onClick={onMore}
              className="inline-flex min-h-6 items-center text-ui font-medium underline decoration-line-2 underline-offset-2 pointer-coarse:min-h-11"
            >
              {t('more', { count: hidden })}
            </button>
          </li>
        ) : null}
      </ul>
    </div>
  )
}

type CardProps = {
  speaker: { id: string | null; name: string } | null
  colour: number
  deskName: string
  others?: number
  nobody: string
  under: string | null
  mark: ReactNode
  foot?: ReactNode
  children: ReactNode
}

function Card(props: CardProps) {
  const { speaker, colour, deskName, others = 0, nobody, under, mark, foot, children } = props
  const name = speaker?.name ?? nobody
  const isDesk = foldName(name) === foldName(deskName)
  return (
    <li
      data-card
      data-sp={colour}
      className="min-w-0 rounded-control border border-line-2 bg-raised p-3 pl-3.5"
      style={{ borderLeft: `3px solid var(${isDesk ? '--ink' : '--sp-line'})` }}
    >
      <div className="flex items-start gap-2.5">
        {isDesk ? <DeskMark name={name} /> : <SpeakerBadge name={name} colour={colour} />}
        <p className="min-w-0 flex-1 text-ui">
          <span className="font-semibold">
            {name}
            {others > 0 ? ` +${others}` : ''}
          </span>
          {under ? <span className="block text-note text-ink-3">{under}</span> : null}
        </p>
        {mark}
      </div>
      <p className="mt-1.5 font-serif text-words [overflow-wrap:anywhere]">{children}</p>
      {foot ? <p className="mt-1 text-note text-ink-3">{foot}</p> : null}
    </li>
  )
}

/** A curve from the first card on the left to each on the right, in pixels of the box; anew when anything is sized. */
function useLines(box: RefObject<HTMLDivElement | null>): string[] {
  const [lines, setLines] = useState<string[]>([])
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () => setLines(linesIn(element))
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    for (const card of element.querySelectorAll('[data-card]')) observer.observe(card)
    measure()
    return () => observer.disconnect()
  }, [box])
  return lines
}

function linesIn(element: HTMLElement): string[] {
  const frame = element.getBoundingClientRect()
  const from = element.querySelector('[data-side="left"] [data-card]')?.getBoundingClientRect()
  const targets = [...element.querySelectorAll('[data-side="right"] [data-card]')].map((card) =>
    card.getBoundingClientRect(),
  )
  if (!from) return []
  const gap = Math.min(20, (from.height - 24) / Math.max(1, targets.length))
  return targets.map((to, i) => {
    const x1 = from.right - frame.left + 3
    const y1 = from.top - frame.top + from.height / 2 + (i - (targets.length - 1) / 2) * gap
    const x2 = to.left - frame.left - 3
    const y2 = to.top - frame.top + to.height / 2
    const bend = (x2 - x1) / 2
    return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`
  })
}
