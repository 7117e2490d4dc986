// Every decision about the claim, newest first, down to the confirmation that opened it.
'use client'
import { useTranslations } from 'next-intl'
import { Fragment, useState } from 'react'
import type { ReactNode } from 'react'
import { excerptOf } from '#components/history/subject-link'
import { Tag } from '#components/ui/tag'
import { Time } from '#components/ui/time'
import type { ClaimView } from '#lib/record/claim'
import type { DecisionView } from '#lib/record/decision'
import { AskedAnswers } from './asked-answers.tsx'

type Shown = Pick<ClaimView, 'createdAt' | 'openedBy' | 'decisions'>

const strong = (words: ReactNode) => <strong className="text-ink">{words}</strong>
/** A rationale up to this many characters is shown whole at once. */
const longest = 220

export function Decisions({ claim }: { claim: Shown }) {
  const t = useTranslations('decision.list')
  const newestFirst = [...claim.decisions].reverse()
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions" className="text-ui">
        {t('heading')}
      </h2>
      <ol className="mt-2">
        {newestFirst.map((decision) => (
          <Steps key={decision.id} decision={decision} />
        ))}
        <Step tag="attributed" at={claim.createdAt} isLast>
          <p className="text-ui text-ink-2">{t.rich('opened', { name: claim.openedBy.name, b: strong })}</p>
        </Step>
      </ol>
    </section>
  )
}

/** A decision step by step: what became of it, what was proposed, and each time before that it was sent back. */
function Steps({ decision }: { decision: DecisionView }) {
  const t = useTranslations('decision.list')
  const { state, rounds } = decision
  // Sent back and never made again: the last round is what was proposed.
  const isLastRound = rounds.at(-1)?.proposedAt === decision.proposedAt
  const names = {
    name: decision.decidedBy?.name ?? decision.proposedBy.name,
    proposer: decision.proposedBy.name,
    b: strong,
  }
  return (
    <>
      {state === 'open' || decision.decidedAt === null ? null : (
        <Step tag={decision.tag} at={decision.decidedAt} square={state === 'refused'}>
          <p className="text-ui text-ink-2">{t.rich(state, names)}</p>
          {decision.moved ? <Moved moved={decision.moved} /> : null}
          {decision.note && state !== 'withdrawn' ? <Words text={decision.note} /> : null}
        </Step>
      )}
      {isLastRound ? null : (
        <Step tag={decision.tag} at={decision.proposedAt} hollow={state === 'open'}>
          <Proposed
            by={decision.proposedBy.name}
            evidence={decision.evidenceIds.length}
            isOpen={state === 'open'}
          />
          <Words text={decision.rationale} />
          <AskedAnswers asked={decision.answers} handbook={decision.handbook} />
        </Step>
      )}
      {[...rounds].reverse().map((round) => (
        <Fragment key={round.sentBackAt}>
          <Step tag={decision.tag} at={round.sentBackAt}>
            <p className="text-ui text-ink-2">
              {t.rich('sent-back', { ...names, name: round.sentBackBy.name })}
            </p>
            <Words text={round.note} />
          </Step>
          <Step tag={decision.tag} at={round.proposedAt}>
            <Proposed by={decision.proposedBy.name} evidence={round.evidenceIds.length} />
            <Words text={round.rationale} />
            <AskedAnswers asked={round.answers} handbook={decision.handbook} />
          </Step>
        </Fragment>
      ))}
    </>
  )
}

/** What moved under a proposal that is void. */
function Moved({ moved }: { moved: NonNullable<DecisionView['moved']> }) {
  const t = useTranslations('decision.list')
  const own = `moved.${moved.operation}` as 'moved.claim.edit'
  if (!t.has(own)) return null
  return (
    <p className="text-ui text-ink-2 [overflow-wrap:anywhere]">
      {t(own, { label: excerptOf(moved.label ?? '') })}
    </p>
  )
}

function Proposed({ by, evidence, isOpen = false }: { by: string; evidence: number; isOpen?: boolean }) {
  const t = useTranslations('decision.list')
  return (
    <p className="text-ui text-ink-2">
      {t.rich('proposed', { name: by, b: strong })}
      {evidence > 0 ? `, ${t('proposedWith', { count: evidence })}` : ''}
      {isOpen ? `; ${t('open')}` : ''}
    </p>
  )
}

type StepProps = {
  tag: DecisionView['tag']
  at: string
  isLast?: boolean
  square?: boolean
  hollow?: boolean
  children: ReactNode
}

function Step({ tag, at, isLast = false, square = false, hollow = false, children }: StepProps) {
  const shape = square
    ? 'bg-cont'
    : hollow
      ? 'rounded-full border-[1.5px] border-ink bg-page'
      : 'rounded-full bg-ink-3'
  return (
    <li className="relative grid grid-cols-[9px_minmax(0,1fr)] gap-x-2.5 pb-4">
      {isLast ? null : <span aria-hidden className="absolute top-3.5 bottom-[-4px] left-1 w-px bg-line-2" />}
      <span aria-hidden className={`relative mt-[5px] size-[9px] ${shape}`} />
      <div className="grid gap-1">
        <p className="flex items-baseline justify-between gap-2 text-note text-ink-2">
          <Tag tag={tag} look="bare" />
          <Time at={at} />
        </p>
        {children}
      </div>
    </li>
  )
}

function Words({ text }: { text: string }) {
  const t = useTranslations('decision.list')
  const [isWhole, setWhole] = useState(false)
  const isLong = text.length > longest
  const shown =
    isLong && !isWhole ? `${text.slice(0, text.lastIndexOf(' ', longest)).toWellFormed()} …` : text
  return (
    <div>
      <p className="font-serif text-words whitespace-pre-line [overflow-wrap:anywhere]">“{shown}”</p>
      {isLong ? (
        <button
          type="button"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
          className="text-note text-ink-2 underline decoration-line-2 underline-offset-2"
        >
          {isWhole ? t('less') : t('whole', { words: text.trim().split(/\s+/).length })}
        </button>
      ) : null}
    </div>
  )
}
