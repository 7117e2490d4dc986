// Rows of what waits: the claim in serif, where it stands and what is asked, since when. One link each.
import { ArrowRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { rowLook } from '#components/shell/row-look'
import { SpeakerBadge, steadyColour } from '#components/ui/badge'
import { Key } from '#components/ui/key'
import { NeedsReview, Tag } from '#components/ui/tag'
import { Time } from '#components/ui/time'
import type { ClaimSummary } from '#lib/record/claim'
import type { DeskPage } from '#lib/record/desk-page'

type Waiting = DeskPage['toApprove'][number]

export function Section({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  return (
    <section className="mt-8">
      <h2 className="mb-[7px] text-ui md:px-2">
        {title} <span className="tabular ml-1.5 font-normal text-ink-3">{count}</span>
      </h2>
      <ul className="border-t border-line-2">{children}</ul>
    </section>
  )
}

export function WaitingRow({
  desk,
  waiting,
  kind,
}: {
  desk: string
  waiting: Waiting
  kind: 'approve' | 'sent-back' | 'proposed'
}) {
  const t = useTranslations('desk')
  const { claim, decision } = waiting
  const evidence = t('evidence', { count: decision.evidenceIds.length })
  const by =
    kind === 'sent-back'
      ? t('sentBackBy', { name: decision.decidedBy?.name ?? '' })
      : t('proposedBy', { name: decision.proposedBy.name })
  return (
    <ClaimRow desk={desk} claim={claim} at={decision.decidedAt ?? decision.proposedAt}>
      <span className="inline-flex items-center gap-2">
        <Tag tag={decision.fromTag} look="bare" />
        <ArrowRight size={12} role="img" aria-label={t('to')} className="text-ink-3" />
        <Tag tag={decision.tag} look="bare" />
      </span>
      {kind === 'proposed' ? null : <Fact>{by}</Fact>}
      {kind === 'sent-back' && decision.note ? (
        <Fact>{t('note', { note: decision.note })}</Fact>
      ) : (
        <Fact>{evidence}</Fact>
      )}
    </ClaimRow>
  )
}

export function FlaggedRow({ desk, claim }: { desk: string; claim: ClaimSummary }) {
  // The claim's own page says why in the same words.
  const t = useTranslations('claim.flag')
  const reasons = [...new Set(claim.flagReasons.map(({ reason }) => reason))]
  return (
    <ClaimRow desk={desk} claim={claim} at={claim.flagReasons.at(-1)?.at ?? claim.taggedAt}>
      <span className="inline-flex flex-wrap items-center gap-3">
        <Tag tag={claim.tag} look="bare" />
        <NeedsReview />
      </span>
      {reasons.map((reason) => (
        <Fact key={reason}>
          <span className="inline-block first-letter:uppercase">{t(`reasons.${reason}`)}</span>
        </Fact>
      ))}
    </ClaimRow>
  )
}

function ClaimRow(props: { desk: string; claim: ClaimSummary; at: string; children: ReactNode }) {
  const t = useTranslations('desk')
  const { desk, claim } = props
  const speaker = claim.speakers[0]
  return (
    <li data-row className={`${rowLook} grid grid-cols-[22px_minmax(0,1fr)_auto] gap-x-3 py-[9px] md:px-2`}>
      <span className="mt-0.5">
        <SpeakerBadge name={speaker?.name ?? ''} colour={speaker ? steadyColour(speaker.id) : 0} />
      </span>
      <div className="min-w-0">
        <Link
          href={`/d/${desk}/claims/${claim.id}`}
          className="font-serif text-claim outline-offset-4 [overflow-wrap:anywhere] after:absolute after:inset-0"
        >
          <span className="sr-only">{speaker ? t('saidBy', { name: speaker.name }) : null} </span>
          {claim.text}
        </Link>
        <p className="mt-0.5 flex flex-wrap items-center gap-y-0.5 text-note text-ink-3 max-md:gap-x-3">
          {props.children}
        </p>
      </div>
      <div className="grid content-start justify-items-end gap-1.5 text-ui text-ink-3">
        <Time at={props.at} look="short" />
        <span
          aria-hidden
          className="hidden h-6 items-center gap-2 rounded-control border border-line-2 bg-raised px-2 text-note font-medium text-ink group-data-[current]:md:inline-flex"
        >
          {t('open')} <Key>↵</Key>
        </span>
      </div>
    </li>
  )
}

function Fact({ children }: { children: ReactNode }) {
  return <span className="md:before:mx-2 md:before:text-line-2 md:before:content-['•']">{children}</span>
}
