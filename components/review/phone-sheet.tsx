// On a narrow screen the statement lies over the lower end of the text: who, how it was found, and what may be done.
'use client'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button'
import { comparedWords, ComparedRuns } from '#components/ui/compare-words'
import { State } from '#components/ui/state'
import type { WorkbenchStatement } from '#lib/record/workbench'
import type { Deeds } from './action-bar.tsx'
import type { Likely } from './review-actions.ts'
import { isOffered } from './review-state.ts'
import { StatementFacts } from './statement-facts.tsx'
import { Who } from './statement-head.tsx'

type Props = {
  statement: WorkbenchStatement
  colour: number
  speakerName: string | null
  position: number
  count: number
  text: string
  likely: readonly Likely[]
  deeds: Deeds
  /** Who tells it, and what is told within it. */
  relays: ReactNode
  onMove: (by: 1 | -1) => void
  onMore: () => void
}

export function PhoneSheet({
  statement,
  colour,
  speakerName,
  position,
  count,
  text,
  likely,
  deeds,
  relays,
  onMove,
  onMore,
}: Props) {
  const t = useTranslations('review')
  const isShort = useSyncExternalStore(onShort, isWindowShort, () => false)
  const [chosen, setOpen] = useState<boolean | null>(null)
  const isOpen = chosen ?? !isShort
  const { allowed } = statement
  const other = likely.find(({ claim }) => claim.id !== statement.claimId)
  return (
    <section
      data-sheet
      aria-label={t('sheet')}
      className="shrink-0 rounded-t-[12px] border-t border-line-2 bg-page px-4 pb-[env(safe-area-inset-bottom)] shadow-floating lg:hidden"
    >
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="mx-auto flex h-5 w-16 items-center justify-center rounded-control"
      >
        <span className="visually-hidden">{t(isOpen ? 'sheetLess' : 'sheetMore')}</span>
        <span aria-hidden className="h-1 w-[34px] rounded-full bg-line-2" />
      </button>
      {isOpen ? (
        <div className="grid max-h-[34dvh] gap-2 overflow-y-auto pb-2.5">
          <div className="flex items-start justify-between gap-3">
            <Who
              {...{ statement, colour, speakerName }}
              onSpeaker={allowed.correct ? deeds.speaker : undefined}
            />
            <State state={statement.state} />
          </div>
          <StatementFacts {...{ statement, text, speakerName }} />
          {relays}
          {isOffered(statement) ? (
            <Button size="row" className="justify-self-start" onClick={onMore}>
              {t('offer.title')}
            </Button>
          ) : null}
          {other ? (
            <p className="border-t border-line pt-2 font-sans text-ui [overflow-wrap:anywhere]">
              {t('otherWords', {
                where: other.claim.sources[0]?.publisher ?? other.claim.sources[0]?.title ?? '',
              })}{' '}
              <span className="font-serif">
                <ComparedRuns runs={comparedWords(statement.quote, other.quote).after} />
              </span>
            </p>
          ) : null}
          {statement.claim ? (
            <Button size="row" className="justify-self-start" onClick={onMore}>
              {t('toClaim', { number: statement.claim.number })}
            </Button>
          ) : null}
        </div>
      ) : null}
      <div className="grid grid-cols-[1fr_1fr_1.4fr] gap-2 empty:hidden">
        {allowed.reject ? (
          <Button size="touch" className="!h-11" onClick={deeds.reject}>
            {t('deeds.reject')}
          </Button>
        ) : null}
        {allowed.correct ? (
          <Button size="touch" className="!h-11" onClick={deeds.speaker}>
            {t('deeds.speaker')}
          </Button>
        ) : null}
        {allowed.confirm ? (
          <Button size="touch" className="!h-11" kind="ink" onClick={deeds.confirm}>
            {t('deeds.confirm')}
          </Button>
        ) : allowed.reopen ? (
          <Button size="touch" className="!h-11" onClick={deeds.reopen}>
            {t('deeds.reopen')}
          </Button>
        ) : null}
      </div>
      <div className="flex h-12 items-center justify-between">
        <Button
          kind="plain"
          size="touch"
          className="!h-11 !px-1"
          onClick={() => onMove(-1)}
          aria-disabled={position <= 0}
        >
          <ChevronLeft size={16} aria-hidden />
          {t('previous')}
        </Button>
        <span className="tabular text-ui text-ink-3">{t('position', { position: position + 1, count })}</span>
        <Button
          kind="plain"
          size="touch"
          className="!h-11 !px-1"
          onClick={() => onMove(1)}
          aria-disabled={position >= count - 1}
        >
          {t('next')}
          <ChevronRight size={16} aria-hidden />
        </Button>
      </div>
    </section>
  )
}

/** A window this low, or one at 200 %, needs its room for the text: the statement opens when it is asked for. */
const short = '(height < 600px)'
const isWindowShort = () => matchMedia(short).matches
function onShort(listener: () => void): () => void {
  const query = matchMedia(short)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
