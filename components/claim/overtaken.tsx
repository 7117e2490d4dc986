// Somebody decided, or proposed, a moment before: what stands now beside what was being sent, which can be copied.
'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'
import { Conflict } from '#components/ui/conflict'
import { Time } from '#components/ui/time'
import { toastDone } from '#components/ui/toast'
import { ClaimView } from '#lib/record/claim'
import type { Tag } from '#lib/record/claim'
import { DecisionView } from '#lib/record/decision'
import type { Refusal } from '#lib/record/refusal'

/** The decision that stands where a refusal says so; null where it says something else. */
export function standingDecision(refusal: Refusal | null): DecisionView | null {
  if (refusal?.kind !== 'conflict') return null
  if (refusal.code !== 'open-decision') return DecisionView.safeParse(refusal.current).data ?? null
  const claim = ClaimView.safeParse(refusal.current).data
  return claim?.decisions.find(({ state }) => state === 'open') ?? null
}

type Props = {
  /** What stands now. */
  standing: DecisionView
  /** What was being sent: a tag, and words. */
  mine: { tag: Tag; label: string; words: string }
  onClose: () => void
}

export function Overtaken({ standing, mine, onClose }: Props) {
  const t = useTranslations('claim.conflict')
  const tConflict = useTranslations('conflict')
  const tStates = useTranslations('decision.states')
  const tTags = useTranslations('tags')
  const isProposal = standing.state === 'open'
  const who = isProposal ? standing.proposedBy : (standing.decidedBy ?? standing.proposedBy)
  const copy = async () => {
    await navigator.clipboard.writeText(mine.words)
    toastDone(tConflict('copied'))
  }
  return (
    <Conflict
      open
      onOpenChange={(open) => !open && onClose()}
      title={isProposal ? t('proposalTitle') : t('decisionTitle')}
      description={isProposal ? t('proposalDescription') : t('decisionDescription')}
      theirs={{
        name: who.name,
        when: <Time at={(isProposal ? null : standing.decidedAt) ?? standing.proposedAt} look="exact" />,
        words: isProposal
          ? standing.rationale
          : (standing.note ?? t(standing.state === 'void' ? 'groundMoved' : 'noNote')),
        facts: [
          { label: t('tag'), value: tTags(standing.tag) },
          { label: t('state'), value: tStates(standing.state) },
        ],
      }}
      mine={{
        name: null,
        when: tConflict('notSaved'),
        words: mine.words || t('noNote'),
        facts: [
          { label: t('tag'), value: tTags(mine.tag) },
          { label: t('state'), value: mine.label },
        ],
      }}
    >
      {mine.words ? (
        <Button kind="plain" onClick={copy}>
          {tConflict('copyMine')}
        </Button>
      ) : null}
      <Button kind="ink" onClick={onClose}>
        {tConflict('seeTheirs')}
      </Button>
    </Conflict>
  )
}
