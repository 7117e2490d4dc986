// Two people wrote the handbook: what was saved first beside what is not saved yet.
'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'
import { Conflict } from '#components/ui/conflict'
import { Time } from '#components/ui/time'
import type { HandbookView } from '#lib/record/handbook'
import type { Written } from './handbook-draft.tsx'
import { useHandbookWords } from './handbook-words.tsx'

type Props = {
  theirs: HandbookView
  mine: Written
  isSaving: boolean
  onLater: () => void
  onKeep: () => void
  onUse: () => void
}

export function HandbookConflict({ theirs, mine, isSaving, onLater, onKeep, onUse }: Props) {
  const t = useTranslations('handbook.conflict')
  const tConflict = useTranslations('conflict')
  const wordsOf = useHandbookWords()
  const written = {
    guidance: mine.guidance,
    questions: mine.questions.map(({ key, tag, text, must }) => ({ id: key, tag, text, must })),
  }
  return (
    <Conflict
      open
      onOpenChange={(open) => !open && onLater()}
      title={t('title')}
      description={t('description')}
      theirs={{
        name: theirs.by?.name ?? null,
        when: theirs.at ? <Time at={theirs.at} look="exact" /> : null,
        words: wordsOf(theirs) || t('empty'),
      }}
      mine={{ name: null, when: tConflict('notSaved'), words: wordsOf(written) || t('empty') }}
    >
      <Button kind="plain" onClick={onLater}>
        {t('later')}
      </Button>
      <Button onClick={onKeep}>{t('keepTheirs')}</Button>
      <Button kind="ink" busy={isSaving} onClick={onUse}>
        {t('useMine', { version: theirs.version + 1 })}
      </Button>
    </Conflict>
  )
}
