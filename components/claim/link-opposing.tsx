// Choosing the claim that stands against this one.
'use client'
import { useTranslations } from 'next-intl'
import { useCallback, useState, useTransition } from 'react'
import { Dialog } from '#components/ui/dialog'
import { Tag } from '#components/ui/tag'
import { toastDone } from '#components/ui/toast'
import type { ClaimView } from '#lib/record/claim'
import type { Refusal } from '#lib/record/refusal'
import type { ContestActions } from './contest-parts.tsx'
import { Finding } from './finding.tsx'
import { Refused } from './refused.tsx'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  claim: Pick<ClaimView, 'id' | 'text' | 'opposed'>
  actions: ContestActions
  onDone: () => void
}

export function LinkOpposing({ open, onOpenChange, claim, actions, onDone }: Props) {
  const t = useTranslations('claim.contest.choose')
  const tContest = useTranslations('claim.contest')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isLinking, startLinking] = useTransition()
  const { id } = claim
  const findClaims = actions.findClaims
  const find = useCallback(
    async (typed: string) => (await findClaims(typed)).filter((other) => other.id !== id),
    [findClaims, id],
  )

  const link = (claimId: string) => {
    if (isLinking) return
    startLinking(async () => {
      setRefusal(null)
      const answer = await actions.oppose({ id, claimId })
      if (!answer.ok) {
        setRefusal(answer.refusal)
        return
      }
      onOpenChange(false)
      toastDone(claim.opposed.some((other) => other.id === claimId) ? t('noted') : t('done'))
      onDone()
    })
  }

  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title')} description={t('description')}>
      <div className="grid gap-4">
        <p className="border-l-2 border-line-2 pl-2.5 font-serif text-words">{claim.text}</p>
        <Finding
          label={t('find')}
          find={find}
          keyOf={(other) => other.id}
          show={(other) => (
            <>
              <span className="block font-serif text-words">{other.text}</span>
              <span className="flex flex-wrap items-center gap-x-2 text-note text-ink-3">
                <Tag tag={other.tag} look="bare" />
                {other.speakers.map(({ name }) => name).join(', ')}
                <span>{tContest('number', { number: other.number })}</span>
              </span>
            </>
          )}
          onChoose={(other) => link(other.id)}
          nothing={t('nothing')}
        />
        {refusal ? <Refused refusal={refusal} /> : null}
      </div>
    </Dialog>
  )
}
