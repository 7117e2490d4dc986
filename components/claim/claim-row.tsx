// A claim as a row: its words, where it stands, who said it, in how many sources, and the proposal that is open.
import { ArrowRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { rowLook } from '#components/shell/row-look'
import { SpeakerBadge, steadyColour } from '#components/ui/badge'
import { NeedsReview, Tag } from '#components/ui/tag'
import { Time } from '#components/ui/time'
import type { ClaimSummary } from '#lib/record/claim'

export function ClaimRow({ desk, claim }: { desk: string; claim: ClaimSummary }) {
  const t = useTranslations('claims')
  const first = claim.speakers[0]
  const name = first?.name ?? t('nobody')
  const others = claim.speakers.length - 1
  return (
    <li data-row className={`${rowLook} grid grid-cols-[22px_minmax(0,1fr)_auto] gap-x-3 px-2 py-2.5`}>
      <SpeakerBadge name={name} colour={first ? steadyColour(first.id) : 0} />
      <div className="min-w-0">
        <Link
          href={`/d/${desk}/claims/${claim.id}`}
          className="font-serif text-claim [overflow-wrap:anywhere] after:absolute after:inset-0"
        >
          {claim.text}
        </Link>
        <p className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-note text-ink-2">
          <span className="inline-flex items-center gap-2">
            <Tag tag={claim.tag} look="bare" />
            {claim.openDecision ? (
              <>
                <ArrowRight size={12} aria-hidden className="text-ink-3" />
                <span className="visually-hidden">{t('to')}</span>
                <Tag tag={claim.openDecision.tag} look="bare" />
              </>
            ) : null}
          </span>
          {claim.flags.length > 0 ? <NeedsReview /> : null}
          <Dot />
          <span>{others > 0 ? t('moreSpeakers', { names: name, count: others }) : name}</span>
          <Dot />
          <span>{t('sources', { count: claim.sources.length })}</span>
          {claim.openDecision ? (
            <>
              <Dot />
              <span>{t('proposedBy', { name: claim.openDecision.proposedBy.name })}</span>
            </>
          ) : null}
        </p>
      </div>
      <p className="pt-0.5 text-right text-note text-ink-3">
        <Time at={claim.openDecision?.proposedAt ?? claim.taggedAt} look="short" />
        <span className="block">{t('number', { number: claim.number })}</span>
      </p>
    </li>
  )
}

function Dot() {
  return <span aria-hidden className="size-[3px] rounded-full bg-ctl max-md:hidden" />
}
