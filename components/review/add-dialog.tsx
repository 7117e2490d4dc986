// A missed statement is put on record from the words that are selected, or from words that are typed as they stand.
'use client'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { RefusalText } from '#components/refusal-text'
import { Button } from '#components/ui/button'
import { Dialog } from '#components/ui/dialog'
import type { Refusal } from '#lib/record/refusal'
import type { Span } from '#lib/text/span'
import type { NewStatement, ReviewActions } from './review-actions.ts'
import type { KnownSpeaker } from './speaker-options.ts'
import { guessedKind, inOrder } from './statement-draft.ts'
import type { StatementDraft } from './statement-draft.ts'
import { StatementForm } from './statement-form.tsx'

type Props = {
  text: string
  snapshotId: string
  selected: Span | null
  likely: readonly KnownSpeaker[]
  find: ReviewActions['findSpeakers']
  onAdd: (input: NewStatement, andConfirm: boolean) => Promise<Refusal | null>
  onClose: () => void
}

export function AddDialog({ text, snapshotId, selected, likely, find, onAdd, onClose }: Props) {
  const t = useTranslations('review.add')
  const [draft, setDraft] = useState<StatementDraft>(() => {
    const pieces = selected ? [selected] : []
    return { pieces, cue: null, mention: null, kind: guessedKind(text, pieces), speaker: null, role: '' }
  })
  const [hasKind, setHasKind] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSending, startSending] = useTransition()
  const pieces = inOrder(draft.pieces)
  const isReady = pieces !== null && pieces.length > 0

  const send = (andConfirm: boolean) => {
    if (!isReady) return
    const { cue, mention, kind, speaker, role } = draft
    startSending(async () => {
      setRefusal(null)
      const refused = await onAdd(
        {
          snapshotId,
          kind,
          content: pieces.map(([start, end]): [number, number] => [start, end]),
          cue: cue && [cue[0], cue[1]],
          mention: mention && [mention[0], mention[1]],
          ...(speaker &&
            ('speakerId' in speaker
              ? { speakerId: speaker.speakerId }
              : { speakerName: speaker.speakerName })),
          ...(role.trim() && { role: role.trim() }),
        },
        andConfirm,
      )
      if (refused) setRefusal(refused)
      else onClose()
    })
  }
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={t('title')}
      description={t('description')}
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          send(false)
        }}
      >
        <StatementForm
          {...{ text, draft, likely, find }}
          selected={null}
          first={selected ? 'speaker' : 'words'}
          onChange={(change) => {
            if (change.kind) setHasKind(true)
            setDraft((now) => {
              const next = { ...now, ...change }
              return hasKind || change.kind || !change.pieces
                ? next
                : { ...next, kind: guessedKind(text, next.pieces) }
            })
          }}
        />
        {pieces === null ? (
          <p role="alert" className="text-note text-err">
            {t('overlap')}
          </p>
        ) : null}
        {refusal ? <RefusalText refusal={refusal} /> : null}
        <div className="flex flex-wrap justify-end gap-2">
          <Button kind="plain" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button disabled={isSending || !isReady || !draft.speaker} onClick={() => send(true)}>
            {t('sendConfirmed')}
          </Button>
          <Button kind="ink" type="submit" disabled={isSending || !isReady}>
            {t('send')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
