// A missed statement is put on record from the words that are selected, or from words that are typed as they stand.
'use client'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { RefusalText } from '#components/refusal-text'
import { Button } from '#components/ui/button'
import { Dialog } from '#components/ui/dialog'
import type { Refusal } from '#lib/record/refusal'
import type { WorkbenchStatement } from '#lib/record/workbench'
import type { Span } from '#lib/text/span'
import type { NewStatement, ReviewActions } from './review-actions.ts'
import type { KnownSpeaker } from './speaker-options.ts'
import { KeptDraft } from './kept-draft.tsx'
import { guessedKind, hasLostWords, inOrder } from './statement-draft.ts'
import type { StatementDraft } from './statement-draft.ts'
import { StatementForm } from './statement-form.tsx'
import { useStatementDraft } from './use-statement-draft.ts'

type Props = {
  text: string
  snapshotId: string
  selected: Span | null
  likely: readonly KnownSpeaker[]
  others: readonly WorkbenchStatement[]
  find: ReviewActions['findSpeakers']
  onAdd: (input: NewStatement, andConfirm: boolean) => Promise<Refusal | null>
  onClose: () => void
}

export function AddDialog({ text, snapshotId, selected, likely, others, find, onAdd, onClose }: Props) {
  const t = useTranslations('review.add')
  const [initial] = useState<StatementDraft>(() => {
    const pieces = selected ? [selected] : []
    return {
      ...{ pieces, cue: null, mention: null, kind: guessedKind(text, pieces) },
      ...{ speaker: null, role: '', relayedIn: null, typed: {} },
    }
  })
  const kept = useStatementDraft(`add:${snapshotId}`, initial, text.length)
  const [turn, setTurn] = useState(0)
  const draft = { ...kept.draft, kind: kept.changes.kind ?? guessedKind(text, kept.draft.pieces) }
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSending, startSending] = useTransition()
  const pieces = inOrder(draft.pieces)
  const problem = pieces === null ? t('overlap') : hasLostWords(text, draft) ? t('lostWords') : null
  const isReady = pieces !== null && pieces.length > 0 && problem === null

  const send = (andConfirm: boolean) => {
    if (!isReady) return
    const { cue, mention, kind, speaker, role, relayedIn } = draft
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
          ...(relayedIn && { relayedIn }),
          ...(role.trim() && { role: role.trim() }),
        },
        andConfirm,
      )
      if (refused) return setRefusal(refused)
      kept.forget()
      onClose()
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
        {kept.wasKept ? (
          <KeptDraft
            onDiscard={() => {
              kept.forget()
              setTurn(turn + 1)
            }}
          />
        ) : null}
        <StatementForm
          key={turn}
          {...{ text, draft, likely, others, find }}
          selected={kept.wasKept ? selected : null}
          first={selected && !kept.wasKept ? 'speaker' : 'words'}
          onChange={(change) =>
            // The words that were selected are kept from the first change on.
            kept.change({ pieces: draft.pieces, ...change })
          }
        />
        {problem ? (
          <p role="alert" className="text-note text-err">
            {problem}
          </p>
        ) : null}
        {refusal ? <RefusalText refusal={refusal} /> : null}
        <div className="flex flex-wrap justify-end gap-2">
          <Button kind="plain" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button busy={isSending} disabled={!isReady || !draft.speaker} onClick={() => send(true)}>
            {t('sendConfirmed')}
          </Button>
          <Button kind="ink" type="submit" busy={isSending} disabled={!isReady}>
            {t('send')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
