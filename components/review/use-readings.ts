// A newer engine's reading of the source: asked for, and what it offers of the selected statement taken or not.
'use client'
import { useTranslations } from 'next-intl'
import { toastDone } from '#components/ui/toast'
import type { ReviewActions } from './review-actions.ts'
import { withStatement } from './review-state.ts'
import type { Review } from './use-review.ts'

type Actions = Pick<ReviewActions, 'readAgain' | 'declineReading'>

export function useReadings(review: Review, actions: Actions) {
  const t = useTranslations('review.offer')
  const tWorkbench = useTranslations('workbench')
  const { data, selected, lookSoon, say, update } = review

  /** What was offered is settled, whatever was made of it. */
  const settle = (id: string) =>
    update((page) => {
      const statement = page.statements.find((one) => one.id === id)
      return statement ? withStatement(page, { ...statement, offer: null }) : page
    })

  return {
    readAgain: async () => {
      const answer = await actions.readAgain({ sourceId: data.source.id })
      if (!answer.ok) return say(answer.refusal)
      toastDone(tWorkbench('readAgainStarted'))
      lookSoon()
    },
    take: async () => {
      const { id, offer } = selected ?? {}
      if (!id || !offer) return
      const { kind, content, cue, mention, role, quote } = offer
      const speaker = offer.speaker === null ? {} : { speakerName: offer.speaker }
      const shown = offer.speaker === null ? {} : { speaker: { id: null, name: offer.speaker } }
      const isTaken = await review.mend(
        id,
        { kind, content, cue, mention, role, ...speaker },
        { kind, content, cue, mention, role, quote, ...shown },
      )
      if (isTaken) settle(id)
    },
    keep: async () => {
      if (!selected) return
      const answer = await actions.declineReading({ statementId: selected.id })
      if (!answer.ok) return say(answer.refusal)
      settle(selected.id)
      toastDone(t('kept'))
      lookSoon()
    },
  }
}
