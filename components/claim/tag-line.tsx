// Where the claim stands, since when, and by whose decision.
import { useTranslations } from 'next-intl'
import { NeedsReview, Tag } from '#components/ui/tag'
import { Time } from '#components/ui/time'
import type { ClaimView } from '#lib/record/claim'

type Shown = Pick<ClaimView, 'tag' | 'taggedAt' | 'flags' | 'openDecision' | 'openedBy' | 'decisions'>

type Props = {
  claim: Shown
  /** Who reads: whoever proposed does not decide. */
  me?: { id: string }
  /** Where nothing can be decided any more. */
  isPast?: boolean
}

export function TagLine({ claim, me, isPast = false }: Props) {
  const t = useTranslations('claim')
  const made = claim.decisions.findLast(({ state, tag }) => state === 'approved' && tag === claim.tag)
  const time = () => <Time at={claim.taggedAt} look="exact" />
  const { openDecision } = claim
  const isMine = openDecision !== null && !isPast && openDecision.proposedBy.id === me?.id
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2 text-[14px] leading-5 text-ink-2">
      <span className="inline-flex items-center gap-2">
        <Tag tag={claim.tag} look="large" />
        {claim.flags.length > 0 ? <NeedsReview /> : null}
      </span>
      <p>
        {made
          ? t.rich('since.decided', {
              time,
              proposer: made.proposedBy.name,
              approver: made.decidedBy?.name ?? '',
            })
          : t.rich('since.opened', { time, name: claim.openedBy.name })}
      </p>
      {openDecision ? (
        <p>
          {t.rich(isMine ? 'waitingMine' : 'waiting', {
            name: openDecision.proposedBy.name,
            tag: () => <Tag tag={openDecision.tag} look="bare" />,
            time: () => <Time at={openDecision.proposedAt} />,
          })}{' '}
          {isPast || isMine ? null : (
            <a
              href="#decision"
              className="font-medium text-ink underline decoration-line-2 underline-offset-2"
            >
              {t('decide')}
            </a>
          )}
        </p>
      ) : null}
    </div>
  )
}
