// "Did they say it?": the state, the place among the others, who, and the words with the facts of how they were found.
'use client'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SpeakerBadge } from '#components/ui/badge'
import { BasisMark } from '#components/ui/basis'
import { Key } from '#components/ui/key'
import { State } from '#components/ui/state'
import { touchArea } from '#components/ui/touch-area'
import type { WorkbenchStatement } from '#lib/record/workbench'
import { StatementFacts } from './statement-facts.tsx'

type Props = {
  statement: WorkbenchStatement
  colour: number
  speakerName: string | null
  position: number
  count: number
  text: string
  onMove: (by: 1 | -1) => void
  onCorrect?: () => void
  onSpeaker?: () => void
  /** Who tells it, and what is told within it. */
  relays?: ReactNode
  /** What it rests on that they said it. */
  basis?: ReactNode
  /** What a newer reading has in its place. */
  offer?: ReactNode
}

export function StatementHead(props: Props) {
  const { statement, colour, speakerName, position, count, onMove, onCorrect } = props
  const t = useTranslations('review')
  return (
    <section aria-labelledby="did-they" className="grid gap-2.5 px-[18px] pt-3 pb-3.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id="did-they" className="text-ui font-semibold">
          {t('didThey')}
        </h2>
        <State state={statement.state} />
        {statement.state === 'rejected' ? null : <BasisMark basis={statement.basis} />}
        <span className="ml-auto flex items-center gap-1.5">
          <span className="tabular text-ui text-ink-2">
            {t('position', { position: position + 1, count })}
          </span>
          <Step label={t('previous')} keyName="k" onClick={() => onMove(-1)} disabled={position <= 0} />
          <Step label={t('next')} keyName="j" onClick={() => onMove(1)} disabled={position >= count - 1} />
        </span>
      </div>
      <Who {...{ statement, colour, speakerName }} onSpeaker={props.onSpeaker} />
      <Words statement={statement} colour={colour} />
      <StatementFacts
        statement={statement}
        text={props.text}
        speakerName={speakerName}
        onCorrect={onCorrect}
      />
      {props.basis}
      {props.relays}
      {props.offer}
    </section>
  )
}

function Step({
  label,
  keyName,
  onClick,
  disabled,
}: {
  label: string
  keyName: string
  onClick: () => void
  disabled: boolean
}) {
  const Icon = keyName === 'k' ? ChevronLeft : ChevronRight
  return (
    <button
      type="button"
      onClick={onClick}
      aria-disabled={disabled}
      aria-keyshortcuts={keyName}
      className="inline-flex h-6 min-w-6 items-center justify-center rounded-control hover:bg-hover aria-disabled:opacity-50 pointer-coarse:size-11"
    >
      <span className="visually-hidden">{label}</span>
      <span className="pointer-coarse:hidden">
        <Key>{keyName}</Key>
      </span>
      <Icon size={18} aria-hidden className="hidden pointer-coarse:block" />
    </button>
  )
}

type WhoProps = Pick<Props, 'statement' | 'colour' | 'speakerName' | 'onSpeaker'>

export function Who({ statement, colour, speakerName, onSpeaker }: WhoProps) {
  const t = useTranslations('review')
  const name = speakerName ?? t('noSpeaker')
  return (
    <div className="flex items-center gap-2.5">
      <SpeakerBadge name={name} colour={speakerName ? colour : 0} size="pane" />
      <div className="min-w-0">
        <p className="text-ui font-semibold [overflow-wrap:anywhere]">
          {onSpeaker && !speakerName ? (
            <button type="button" className={`${touchArea} underline underline-offset-2`} onClick={onSpeaker}>
              {t('sayWho')}
            </button>
          ) : (
            name
          )}
        </p>
        {statement.role ? (
          <p className="text-ui text-ink-2 [overflow-wrap:anywhere]">{statement.role}</p>
        ) : null}
      </div>
    </div>
  )
}

export function Words({ statement, colour }: { statement: WorkbenchStatement; colour: number }) {
  return (
    <blockquote
      data-sp={colour}
      dir="auto"
      className={`border-l-[3px] pl-3 font-serif text-words whitespace-pre-line [overflow-wrap:anywhere] ${statement.state === 'rejected' ? 'text-ink-3 line-through' : ''}`}
      style={{ borderColor: 'var(--sp-line)' }}
    >
      {statement.quote}
    </blockquote>
  )
}
