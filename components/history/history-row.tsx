// One line of the history in its table, and what it changed below it once somebody opens it.
'use client'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { MemberBadge } from '#components/ui/badge'
import { Button, ButtonLink } from '#components/ui/button'
import { Time } from '#components/ui/time'
import type { HistoryChange, HistoryLine } from '#lib/record/history'
import type { Answer } from '#lib/record/refusal'
import { ChangedRows } from './changed-rows.tsx'
import { HistorySentence } from './history-sentence.tsx'

export type ShownLine = HistoryLine & { hash: string }
export type OpenLine = (seq: number) => Promise<Answer<HistoryChange>>

type Props = {
  desk: string
  line: ShownLine
  /** What it changed, where the address names this line. */
  opened?: HistoryChange
  open: OpenLine
}

export function HistoryRow({ desk, line, opened, open }: Props) {
  const t = useTranslations('history')
  const [isOpen, setOpen] = useState(opened !== undefined)
  const [change, setChange] = useState(opened ?? null)
  const [hasFailed, setFailed] = useState(false)
  const [, startReading] = useTransition()
  const panel = `line-${line.seq}`

  const read = () =>
    startReading(async () => {
      setFailed(false)
      const answer = await open(line.seq)
      if (answer.ok) setChange(answer.value)
      else setFailed(true)
    })
  const toggle = () => {
    if (!isOpen && !change) read()
    setOpen(!isOpen)
  }
  const Mark = isOpen ? ChevronDown : ChevronRight
  return (
    <>
      <tr className={`max-md:grid max-md:gap-1 max-md:py-2.5 ${isOpen ? '' : 'border-b border-line'}`}>
        <td className="py-2.5 pr-4 align-top text-ui text-ink-3 max-md:py-0">
          <Time at={line.at} look="exact" />
        </td>
        <td className="py-2.5 pr-4 align-top max-md:py-0">
          <div className="flex gap-2.5">
            <MemberBadge name={line.actor?.name ?? ''} size="line" />
            <p className="min-w-0 text-ui text-ink-2 [overflow-wrap:anywhere]">
              <HistorySentence desk={desk} line={line} />
            </p>
          </div>
        </td>
        <td className="py-2.5 text-right align-top font-mono text-proof text-ink-3 max-md:py-0 max-md:text-left">
          <span title={t('lineHash', { seq: line.seq, hash: line.hash })}>
            <span className="sr-only">{t('line', { seq: line.seq })} </span>
            <span aria-hidden>{line.seq} </span>
            {line.hash.slice(0, 12)}
          </span>
        </td>
        <td
          data-uncopied
          className="py-1.5 pl-3 text-right align-top max-md:py-0 max-md:pl-0 max-md:text-left"
        >
          <Button kind="plain" size="row" aria-expanded={isOpen} aria-controls={panel} onClick={toggle}>
            <Mark size={13} aria-hidden />
            {t(isOpen ? 'open.close' : 'open.button')}
            <span className="sr-only">{t('line', { seq: line.seq })}</span>
          </Button>
        </td>
      </tr>
      {isOpen ? (
        <tr className="border-b border-line max-md:block">
          <td colSpan={4} id={panel} className="pt-1 pb-4 max-md:block md:pl-[176px]">
            {change ? (
              <ChangedRows desk={desk} change={change} />
            ) : hasFailed ? (
              <p role="alert" className="flex flex-wrap items-center gap-2 text-ui text-err">
                {t('open.failed')}
                <Button size="row" onClick={read}>
                  {t('open.again')}
                </Button>
              </p>
            ) : (
              <p role="status" className="text-ui text-ink-3">
                {t('open.loading')}
              </p>
            )}
            <Ways desk={desk} line={line} />
          </td>
        </tr>
      ) : null}
    </>
  )
}

/** Where a line leads: to itself, to all about the same thing, to the claim as it then stood. */
function Ways({ desk, line: { seq, at, subject } }: { desk: string; line: ShownLine }) {
  const t = useTranslations('history')
  const base = `/d/${encodeURIComponent(desk)}`
  const hasThing = subject.label !== null
  return (
    <p className="mt-3 flex flex-wrap gap-1">
      <ButtonLink kind="plain" size="row" href={`${base}/history?seq=${seq}`}>
        {t('open.link')}
      </ButtonLink>
      {hasThing ? (
        <ButtonLink
          kind="plain"
          size="row"
          href={`${base}/history?subject=${encodeURIComponent(`${subject.kind}:${subject.id}`)}`}
        >
          {t('filters.onlyThis')}
        </ButtonLink>
      ) : null}
      {hasThing && subject.kind === 'claim' ? (
        <ButtonLink
          kind="plain"
          size="row"
          href={`${base}/claims/${subject.id}?at=${encodeURIComponent(at)}`}
        >
          {t('open.then')}
        </ButtonLink>
      ) : null}
    </p>
  )
}
