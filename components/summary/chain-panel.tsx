// What one sentence rests on, link by link: claim, statement, characters, snapshot, decision.
'use client'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { SpeakerBadge, steadyColour } from '#components/ui/badge'
import { Button } from '#components/ui/button'
import { BasisMark } from '#components/ui/basis'
import { Characters } from '#components/ui/characters'
import { NeedsReview, Tag } from '#components/ui/tag'
import { Time } from '#components/ui/time'
import type { SummaryClaim, SummaryStatement } from '#lib/record/summary-document'
import { Segmented } from '#components/claim/segmented'
import { hashGroups } from './exports-list.tsx'
import { InContext } from './in-context.tsx'
import type { ReadContext } from './in-context.tsx'

export type { ReadContext } from './in-context.tsx'

type Props = {
  desk: string
  claim: SummaryClaim
  readContext: ReadContext
  first: boolean
  last: boolean
  onMove: (by: -1 | 1) => void
  onLeaveOut: () => void
}

export function ChainPanel({ desk, claim, readContext, first, last, onMove, onLeaveOut }: Props) {
  const t = useTranslations('summaries.chain')
  const standing = claim.statements.filter(({ state }) => state === 'confirmed')
  const [at, setAt] = useState('0')
  const statement = standing[Number(at)]
  return (
    <div className="grid gap-4">
      <ol>
        <ClaimLink desk={desk} claim={claim} />
        {standing.length > 1 ? (
          <Ring name={t('which')}>
            <div className="mt-1">
              <Segmented
                label={t('which')}
                value={at}
                options={standing.map((_, i) => ({ value: String(i), label: String(i + 1) }))}
                onChange={setAt}
              />
            </div>
          </Ring>
        ) : null}
        {statement ? (
          <StatementLinks key={statement.id} desk={desk} statement={statement} readContext={readContext} />
        ) : (
          <Ring name={t('statement')}>
            <p className="text-ui text-ink-2">{t('none')}</p>
          </Ring>
        )}
        <Ring name={t('decision')} isLast>
          <p className="text-ui text-ink-2">
            {claim.decision
              ? t.rich('decided', {
                  proposer: claim.decision.proposedBy,
                  approver: claim.decision.approvedBy,
                  when: () => <Time at={claim.decision?.approvedAt ?? claim.since} look="exact" />,
                })
              : t.rich('opened', {
                  name: claim.openedBy,
                  when: () => <Time at={claim.since} look="exact" />,
                })}
          </p>
        </Ring>
      </ol>
      <div role="group" aria-label={t('move')} className="flex flex-wrap gap-2 border-t border-line pt-3">
        <Button size="row" disabled={first} onClick={() => onMove(-1)}>
          <ArrowUp size={12} aria-hidden />
          {t('up')}
        </Button>
        <Button size="row" disabled={last} onClick={() => onMove(1)}>
          <ArrowDown size={12} aria-hidden />
          {t('down')}
        </Button>
        <Button size="row" onClick={onLeaveOut}>
          <X size={12} aria-hidden />
          {t('leaveOut')}
        </Button>
      </div>
    </div>
  )
}

function ClaimLink({ desk, claim }: { desk: string; claim: SummaryClaim }) {
  const t = useTranslations('summaries.chain')
  const tFlag = useTranslations('claim.flag.reasons')
  const format = useFormatter()
  const of = (side: 'supports' | 'refutes') =>
    new Set(
      claim.evidence
        .filter((one) => one.side === side && !(side === 'supports' && one.fromSpeaker))
        .map(({ origin }) => origin),
    ).size
  const against = [...new Set(claim.opposed.flatMap(({ speakers }) => speakers))]
  return (
    <Ring name={t('claim')}>
      <p className="font-serif text-words [overflow-wrap:anywhere]">{claim.text}</p>
      <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-ui text-ink-2">
        <Tag tag={claim.tag} look="bare" />
        {claim.flags.length > 0 ? <NeedsReview /> : null}
      </p>
      <p className="mt-0.5 text-ui text-ink-2">
        {against.length > 0
          ? `${t('contestedBy', { names: format.list(against, { type: 'conjunction' }) })} `
          : ''}
        {of('refutes') > 0 ? `${t('refuting', { count: of('refutes') })} ` : ''}
        {of('supports') > 0 ? `${t('supporting', { count: of('supports') })} ` : ''}
        {claim.flags.map(({ reason }) => `${t('flag', { reason: tFlag(reason) })}. `)}
        <Link
          href={`/d/${desk}/claims/${claim.id}`}
          className="underline decoration-line-2 underline-offset-2"
        >
          {t('seeWhy')}
        </Link>
      </p>
    </Ring>
  )
}

type StatementProps = { desk: string; statement: SummaryStatement; readContext: ReadContext }

function StatementLinks({ desk, statement, readContext }: StatementProps) {
  const t = useTranslations('summaries.chain')
  const { speaker, role, source, snapshot } = statement
  const colour = speaker ? steadyColour(speaker.id) : 0
  const name = speaker?.name ?? t('nobody')
  return (
    <>
      <Ring name={t('statement')}>
        <p className="font-serif text-words [overflow-wrap:anywhere]">{statement.quote}</p>
        <p className="mt-1 flex items-center gap-1.5 text-ui text-ink-2">
          <SpeakerBadge name={name} colour={colour} size="line" />
          <span className="min-w-0">
            {name}
            {role ? `, ${t('role', { role })}` : ''}
          </span>
        </p>
        <p className="mt-1">
          <BasisMark basis={statement.basis} />
        </p>
      </Ring>
      <Ring name={t('characters')}>
        <InContext statement={statement} colour={colour} read={readContext} />
        <p className="mt-1 flex flex-wrap gap-x-3">
          <Characters spans={statement.content} />
          <Link
            href={`/d/${desk}/sources/${source.id}?s=${statement.id}`}
            className="text-note text-ink-2 underline decoration-line-2 underline-offset-2"
          >
            {t('open')}
          </Link>
        </p>
      </Ring>
      <Ring name={t('snapshot')}>
        <p className="text-ui text-ink-2">
          {t.rich('captured', {
            where: source.publisher ? `${source.publisher}: ${source.title}` : source.title,
            when: () => <Time at={snapshot.capturedAt} look="exact" />,
          })}
        </p>
        <p className="font-mono text-proof text-ink-2">sha256 {hashGroups(snapshot.sha256)}</p>
      </Ring>
    </>
  )
}

/** A link of the chain: a ring on the line; the last one is full. */
function Ring({ name, isLast = false, children }: { name: string; isLast?: boolean; children: ReactNode }) {
  return (
    <li className="relative grid grid-cols-[9px_minmax(0,1fr)] gap-x-3 pb-4 last:pb-0">
      {isLast ? null : <span aria-hidden className="absolute top-3 -bottom-1 left-1 w-px bg-ctl" />}
      <span
        aria-hidden
        className={`relative mt-1 size-[9px] rounded-full border-[1.5px] border-ink ${isLast ? 'bg-ink' : 'bg-raised'}`}
      />
      <div className="min-w-0">
        <p className="text-note font-medium text-ink-3">{name}</p>
        {children}
      </div>
    </li>
  )
}
