// Who said it: the dialog of the key `s`, and of a confirmation that lacks a speaker.
'use client'
import { useTranslations } from 'next-intl'
import { Dialog } from '#components/ui/dialog'
import type { WorkbenchStatement } from '#lib/record/workbench'
import { SpeakerPicker } from './speaker-picker.tsx'
import type { Chosen, KnownSpeaker } from './speaker-options.ts'
import type { ReviewActions } from './review-actions.ts'

type Props = {
  statement: WorkbenchStatement
  /** Why it is asked now. */
  why: 'asked' | 'confirming'
  initial?: string
  likely: readonly KnownSpeaker[]
  find: ReviewActions['findSpeakers']
  onChoose: (chosen: Chosen) => void
  onClose: () => void
}

export function SpeakerDialog({ statement, why, initial, likely, find, onChoose, onClose }: Props) {
  const t = useTranslations('review.speakerDialog')
  const description =
    why === 'confirming' ? t('needed') : statement.state === 'confirmed' ? t('putsBack') : t('description')
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('title')} description={description}>
      <p className="mb-3 line-clamp-4 border-l-2 border-line-2 pl-2.5 font-serif text-words">
        {statement.quote}
      </p>
      <SpeakerPicker
        label={t('title')}
        initial={initial}
        likely={likely}
        find={find}
        onChoose={(chosen) => {
          onClose()
          onChoose(chosen)
        }}
      />
    </Dialog>
  )
}
