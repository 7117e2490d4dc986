// Somebody did something with the request while its answer was being typed: what stands now beside what was typed.
'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'
import { ConflictVersions } from '#components/ui/conflict'
import { Time } from '#components/ui/time'
import { toastDone } from '#components/ui/toast'
import type { ReplyView, ReplyWay } from '#lib/record/reply'

type Props = {
  opened: ReplyView
  current: ReplyView
  mine: { state: 'answered' | 'declined'; way: ReplyWay; answer: string }
  onBack: () => void
  onClose: () => void
  onRecord: () => void
}

export function AnswerConflict({ opened, current, mine, onBack, onClose, onRecord }: Props) {
  const t = useTranslations('replies')
  const tConflict = useTranslations('conflict')
  const format = useFormatter()
  const timed = (at: string) => format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })
  const factsOf = (state: ReplyView['state'], way: ReplyWay | null, dueAt: string) => [
    { label: t('answerForm.state'), value: t(`states.${state}`) },
    { label: t('answerForm.way'), value: way ? t(`wayNames.${way}`) : '–' },
    { label: t('form.dueAt'), value: timed(dueAt) },
  ]
  const isOpen = current.state === 'asked' || current.state === 'unanswered'
  const copy = async () => {
    await navigator.clipboard.writeText(mine.answer)
    toastDone(tConflict('copied'))
  }
  return (
    <div className="grid gap-4">
      <p role="alert" className="text-ui text-ink-2">
        {t(isOpen ? 'answerForm.changed' : 'answerForm.overtaken')}
      </p>
      <ConflictVersions
        theirs={{
          name: current.recordedBy?.name ?? t('answerForm.standing'),
          when: current.recordedAt ? <Time at={current.recordedAt} look="exact" /> : tConflict('saved'),
          words: current.answer ?? current.withdrawnReason ?? '',
          facts: factsOf(current.state, current.answeredWay, current.dueAt),
        }}
        mine={{
          name: null,
          when: tConflict('notSaved'),
          words: mine.answer,
          facts: factsOf(mine.state, mine.way, opened.dueAt),
        }}
      />
      <div className="flex flex-wrap justify-end gap-2">
        {mine.answer ? (
          <Button kind="plain" onClick={copy}>
            {tConflict('copyMine')}
          </Button>
        ) : null}
        {isOpen ? (
          <>
            <Button onClick={onBack}>{t('answerForm.goOn')}</Button>
            <Button kind="ink" onClick={onRecord}>
              {t('answerForm.sendStill')}
            </Button>
          </>
        ) : (
          <Button kind="ink" onClick={onClose}>
            {tConflict('seeTheirs')}
          </Button>
        )}
      </div>
    </div>
  )
}
