// Where a claim should stand: the open proposal with what may be done with it, or the form that makes one.
'use client'
import { useTranslations } from 'next-intl'
import { OpenProposal } from './open-proposal.tsx'
import { ProposalForm } from './proposal-form.tsx'
import type { ProposalProps } from './proposal-parts.tsx'
import { SentBackNote } from './sent-back-note.tsx'

export type {
  DecisionActions,
  ProposalClaim,
  ProposalProps,
  ShownDecision,
  Starts,
} from './proposal-parts.tsx'

export function Proposal(props: ProposalProps) {
  const t = useTranslations('decision')
  const { claim, me } = props
  const open = claim.decisions.find(({ state }) => state === 'open')
  if (open) return <OpenProposal key={open.id} decision={open} {...props} />

  const last = claim.decisions.at(-1)
  const mine = claim.decisions.findLast(({ allowed }) => allowed?.resubmit)
  const sentBack = mine ?? (last?.state === 'sent-back' ? last : undefined)
  return (
    <div className="grid gap-3">
      {sentBack ? <SentBackNote decision={sentBack} isMine={sentBack.proposedBy.id === me.id} /> : null}
      {props.mayPropose || mine ? (
        <ProposalForm key={mine ? `${mine.id}:${mine.version}` : 'new'} sentBack={mine} {...props} />
      ) : (
        <p className="text-ui text-ink-3">{t('viewer')}</p>
      )}
    </div>
  )
}
