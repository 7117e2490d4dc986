// A dialog that asks for one note and does one thing with it. What was typed stays until it was taken.
'use client'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '#components/ui/button'
import { Dialog } from '#components/ui/dialog'
import { useDraft } from '#components/ui/draft'
import { TextArea } from '#components/ui/field'
import { toastDone } from '#components/ui/toast'
import type { Answer, Refusal } from '#lib/record/refusal'
import { Refused } from './refused.tsx'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  draftKey: string
  title: string
  description?: string
  /** What it is about, shown above the field. */
  about: string
  label: string
  hint?: string
  /** The note that stands now, where it is being mended. */
  standing?: string | null
  send: string
  danger?: boolean
  onSend: (note: string) => Promise<Answer<unknown>>
  done: string
  onDone?: () => void
}

export function NoteDialog(props: Props) {
  const { open, onOpenChange, draftKey, title, description, about, label, hint, send, danger } = props
  const t = useTranslations('evidence')
  const [note, setNote] = useDraft(draftKey, props.standing ?? '')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSending, startSending] = useTransition()

  const sendIt = () =>
    startSending(async () => {
      setRefusal(null)
      const answer = await props.onSend(note)
      if (!answer.ok) {
        setRefusal(answer.refusal)
        return
      }
      setNote(null)
      onOpenChange(false)
      toastDone(props.done)
      props.onDone?.()
    })

  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title} description={description}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          sendIt()
        }}
      >
        <p className="border-l-2 border-line-2 pl-2.5 font-serif text-words [overflow-wrap:anywhere]">
          {about}
        </p>
        <TextArea
          label={label}
          hint={hint}
          required
          maxLength={4000}
          rows={4}
          value={note}
          onChange={(e) => setNote(e.target.value)}
        />
        {refusal ? <Refused refusal={refusal} /> : null}
        <div className="flex flex-wrap justify-end gap-2">
          <Button kind="plain" onClick={() => onOpenChange(false)}>
            {t('cancel')}
          </Button>
          <Button kind={danger ? 'danger' : 'ink'} type="submit" disabled={isSending}>
            {send}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
