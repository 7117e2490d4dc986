// What may be done with a speaker, from the bar above the page.
'use client'
import { Merge } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button'
import type { SpeakerPage } from '#lib/record/speaker-page'
import { EditSpeaker } from './edit-speaker.tsx'
import { MergeSpeaker } from './merge-speaker.tsx'
import type { SpeakerActions } from './speaker-actions.ts'

type Props = {
  desk: string
  speaker: SpeakerPage['speaker']
  allowed: SpeakerPage['allowed']
  actions: SpeakerActions
}

export function SpeakerDeeds({ desk, speaker, allowed, actions }: Props) {
  const t = useTranslations('speakers')
  const [open, setOpen] = useState<'edit' | 'merge' | null>(null)
  return (
    <>
      {allowed.merge ? (
        <Button kind="plain" onClick={() => setOpen('merge')}>
          <Merge size={14} aria-hidden /> {t('mergeIt')}
        </Button>
      ) : null}
      {allowed.edit ? <Button onClick={() => setOpen('edit')}>{t('editIt')}</Button> : null}
      <EditSpeaker
        key={speaker.version}
        desk={desk}
        speaker={speaker}
        open={open === 'edit'}
        onOpenChange={(isOpen) => setOpen(isOpen ? 'edit' : null)}
        edit={actions.edit}
      />
      <MergeSpeaker
        desk={desk}
        speaker={speaker}
        open={open === 'merge'}
        onOpenChange={(isOpen) => setOpen(isOpen ? 'merge' : null)}
        actions={actions}
      />
    </>
  )
}
