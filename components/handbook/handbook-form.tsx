// Writing the next version of the handbook. Whoever is overtaken sees both versions and loses neither.
'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, useTransition } from 'react'
import { Refused } from '#components/claim/refused'
import { Button } from '#components/ui/button'
import { TextArea, TextField } from '#components/ui/field'
import { toastDone } from '#components/ui/toast'
import { askedTags, HandbookView, longest } from '#lib/record/handbook'
import type { Answer, Refusal } from '#lib/record/refusal'
import { HandbookConflict } from './handbook-conflict.tsx'
import { inputOf, isUnchanged, useHandbookDraft } from './handbook-draft.tsx'
import { QuestionFields } from './question-fields.tsx'

type Props = {
  desk: string
  handbook: HandbookView
  save: (desk: string, input: unknown) => Promise<Answer<HandbookView>>
  onClose: () => void
}

export function HandbookForm({ desk, handbook, save, onClose }: Props) {
  const t = useTranslations('handbook')
  const [written, set, forget, wasKept] = useHandbookDraft(desk, handbook)
  const [wasThere] = useState(wasKept)
  const [theirs, setTheirs] = useState<HandbookView | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSaving, startSaving] = useTransition()
  const isSame = isUnchanged(written, handbook)
  const guidance = useRef<HTMLTextAreaElement>(null)
  // The button that opened the form is gone.
  useEffect(() => guidance.current?.focus(), [])

  const send = (version: number) =>
    startSaving(async () => {
      setRefusal(null)
      const answer = await save(desk, inputOf(written, version))
      if (answer.ok) {
        forget()
        toastDone(t('saved', { version: answer.value.version }))
        onClose()
        return
      }
      const current =
        answer.refusal.code === 'version' ? HandbookView.safeParse(standingIn(answer.refusal)) : null
      if (current?.success) setTheirs(current.data)
      else setRefusal(answer.refusal)
    })

  return (
    <form
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault()
        send(written.from)
      }}
    >
      {wasThere ? (
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-note text-ink-2">
          {t('kept', { version: written.from })}
          <Button size="row" onClick={forget}>
            {t('discard')}
          </Button>
        </p>
      ) : null}
      <TextArea
        ref={guidance}
        label={t('guidance')}
        hint={t('guidanceHint', { most: longest.guidance })}
        rows={8}
        maxLength={longest.guidance}
        className="font-serif text-words"
        value={written.guidance}
        onChange={(event) => set({ guidance: event.target.value })}
      />
      {askedTags.map((tag) => (
        <QuestionFields
          key={tag}
          tag={tag}
          questions={written.questions.filter((question) => question.tag === tag)}
          onChange={(questions) =>
            set({
              questions: [...written.questions.filter((question) => question.tag !== tag), ...questions],
            })
          }
        />
      ))}
      <TextField
        label={t('note')}
        hint={t('noteHint')}
        required
        maxLength={1000}
        value={written.note}
        onChange={(event) => set({ note: event.target.value })}
      />
      {refusal ? <Refused refusal={refusal} /> : null}
      <div className="flex flex-wrap items-center justify-end gap-2">
        {isSame ? <span className="text-note text-ink-3">{t('same')}</span> : null}
        <Button kind="plain" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button kind="ink" type="submit" busy={isSaving} disabled={isSame}>
          {t('save', { version: written.from + 1 })}
        </Button>
      </div>
      {theirs ? (
        <HandbookConflict
          theirs={theirs}
          mine={written}
          isSaving={isSaving}
          onLater={() => setTheirs(null)}
          onKeep={() => {
            forget()
            onClose()
          }}
          onUse={() => {
            setTheirs(null)
            send(theirs.version)
          }}
        />
      ) : null}
    </form>
  )
}

function standingIn(refusal: Refusal): unknown {
  return refusal.kind === 'conflict' ? refusal.current : null
}
