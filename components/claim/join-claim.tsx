// Choosing the claim that this one is.
'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useCallback, useState, useTransition } from 'react'
import { Dialog } from '#components/ui/dialog'
import { Tag } from '#components/ui/tag'
import { toastDone } from '#components/ui/toast'
import type { ClaimView } from '#lib/record/claim'
import type { Refusal } from '#lib/record/refusal'
import { Finding } from './finding.tsx'
import type { JoinSplitActions } from './join-split-parts.tsx'
import { Refused } from './refused.tsx'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  desk: string
  claim: Pick<ClaimView, 'id' | 'version' | 'text'>
  actions: JoinSplitActions
  onDone: () => void
}

export function JoinClaim({ open, onOpenChange, desk, claim, actions, onDone }: Props) {
  const t = useTranslations('claim.join')
  const tContest = useTranslations('claim.contest')
  const router = useRouter()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isJoining, startJoining] = useTransition()
  const { id, version } = claim
  const { findClaims } = actions
  const find = useCallback(
    async (typed: string) => (await findClaims(typed)).filter((other) => other.id !== id),
    [findClaims, id],
  )

  const join = (into: string) => {
    if (isJoining) return
    startJoining(async () => {
      setRefusal(null)
      const answer = await actions.join({ claimId: id, version, into })
      if (answer.ok) {
        toastDone(t('done'))
        router.push(`/d/${desk}/claims/${into}`)
        return
      }
      setRefusal(answer.refusal)
      if (answer.refusal.code === 'version') onDone()
    })
  }

  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title')} description={t('description')}>
      <div className="grid gap-4">
        <p className="border-l-2 border-line-2 pl-2.5 font-serif text-words [overflow-wrap:anywhere]">
          {claim.text}
        </p>
        <p className="text-note text-ink-2">
          {t('voids')} {t('flags')}
        </p>
        <Finding
          label={t('label')}
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
          onChoose={(other) => join(other.id)}
          nothing={t('none')}
        />
        {refusal ? <Refused refusal={refusal} /> : null}
      </div>
    </Dialog>
  )
}
