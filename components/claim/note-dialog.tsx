// A dialog that asks for one note and does one thing with it. What was typed stays until it was taken.
'use client'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '#components/ui/button'
import { ConflictVersions } from '#components/ui/conflict'
import { Dialog } from '#components/ui/dialog'
import { useDraft } from '#components/ui/draft'
import { TextArea } from '#components/ui/field'
import { toastDone } from '#components/ui/toast'
import type { Answer, Refusal } from '#lib/record/refusal'
import { Refused } from './refused.tsx'

export type StandingNote = { name: string; words: string; version: number }

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
  /** `newer`: the version that was shown in a conflict, and is to be written over. */
  onSend: (note: string, newer?: number) => Promise<Answer<unknown>>
  /** What stands now, out of what a conflict answers; null where the conflict is about something else. */
  theirs?: (current: unknown) => StandingNote | null
  done: string
  onDone?: () => void
}

export function NoteDialog(props: Props) {
  const { open, onOpenChange, draftKey, title, description, about, label, hint, send, danger } = props
  const t = useTranslations('evidence')
  const [note, setNote] = useDraft(draftKey, props.standing ?? '')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSending, startSending] = useTransition()

  const [standing, setStanding] = useState<StandingNote | null>(null)

  const close = () => {
    onOpenChange(false)
    if (refusal?.kind === 'conflict') props.onDone?.()
    setRefusal(null)
    setStanding(null)
  }
  const sendIt = (newer?: number) =>
    startSending(async () => {
      setRefusal(null)
      const answer = await props.onSend(note, newer)
      if (!answer.ok) {
        const { refusal: why } = answer
        setRefusal(why)
        setStanding(why.kind === 'conflict' ? (props.theirs?.(why.current) ?? null) : null)
        // The page reads anew beneath the dialog, so that sending once more is about what stands now.
        if (why.code === 'version' && !props.theirs) props.onDone?.()
        return
      }
      setNote(null)
      onOpenChange(false)
      setStanding(null)
      toastDone(props.done)
      props.onDone?.()
    })

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => (next ? onOpenChange(true) : close())}
      title={title}
      description={description}
      wide={standing !== null}
    >
      {standing ? (
        <NoteConflict
          standing={standing}
          note={note}
          isSending={isSending}
          onLater={close}
          onKeep={() => {
            setNote(null)
            close()
          }}
          onUse={() => sendIt(standing.version)}
        />
      ) : (
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
            <Button kind="plain" onClick={close}>
              {t('cancel')}
            </Button>
            <Button kind={danger ? 'danger' : 'ink'} type="submit" busy={isSending}>
              {send}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}

type ConflictProps = {
  standing: StandingNote
  note: string
  isSending: boolean
  onLater: () => void
  onKeep: () => void
  onUse: () => void
}

function NoteConflict({ standing, note, isSending, onLater, onKeep, onUse }: ConflictProps) {
  const t = useTranslations('conflict')
  return (
    <div className="grid gap-4">
      <p className="text-ui text-ink-2">{t('keepBoth')}</p>
      <ConflictVersions
        theirs={{ name: standing.name, when: t('saved'), words: standing.words }}
        mine={{ name: null, when: t('notSaved'), words: note }}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button kind="plain" onClick={onLater}>
          {t('later')}
        </Button>
        <Button onClick={onKeep}>{t('keepTheirs')}</Button>
        <Button kind="ink" busy={isSending} onClick={onUse}>
          {t('useMine')}
        </Button>
      </div>
    </div>
  )
}
