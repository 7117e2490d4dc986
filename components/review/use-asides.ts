// Sentences that are set aside: which ones the selected words touch, and the step itself, which can be undone.
'use client'
import { useTranslations } from 'next-intl'
import { toastDone } from '#components/ui/toast'
import type { AsideView } from '#lib/record/aside'
import type { SentenceView } from '#lib/record/coverage'
import type { Refusal } from '#lib/record/refusal'
import { overlaps } from '#lib/text/span'
import type { Span } from '#lib/text/span'
import type { ReviewActions } from './review-actions.ts'
import { withAsides } from './review-state.ts'
import type { Review } from './use-review.ts'

export function useAsides(review: Review, actions: ReviewActions) {
  const t = useTranslations('review')
  const { data, update, lookSoon } = review

  const setAside = async (sentences: readonly SentenceView[], reason: string): Promise<Refusal | null> => {
    const done: AsideView[] = []
    let refusal: Refusal | null = null
    for (const { span } of sentences) {
      const answer = await actions.setAside({ snapshotId: data.snapshot.id, span, reason })
      if (answer.ok) done.push(answer.value)
      else if (answer.refusal.code !== 'already') {
        refusal = answer.refusal
        break
      }
    }
    if (done.length > 0) {
      update((page) => withAsides(page, [...page.asides, ...done]))
      toastDone(t('aside.done', { count: done.length }), { label: t('undo'), run: () => void takeBack(done) })
    }
    lookSoon()
    return refusal
  }

  const takeBack = async (asides: readonly AsideView[]) => {
    for (const { id } of asides) await actions.takeBackAside({ asideId: id })
    const ids = new Set(asides.map(({ id }) => id))
    update((page) =>
      withAsides(
        page,
        page.asides.filter(({ id }) => !ids.has(id)),
      ),
    )
    lookSoon()
  }

  /** The sentences that the words touch and that are not set aside yet. */
  const sentencesAt = (span: Span): SentenceView[] =>
    data.sentences.filter((sentence) => overlaps(sentence.span, span) && sentence.state !== 'set-aside')

  return { setAside, sentencesAt }
}
