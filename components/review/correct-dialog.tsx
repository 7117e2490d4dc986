// What the machine or a person before got wrong is corrected. What stood there before is kept; a refusal loses nothing.
'use client'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { RefusalText } from '#components/refusal-text'
import { Button } from '#components/ui/button'
import { Dialog } from '#components/ui/dialog'
import type { Refusal } from '#lib/record/refusal'
import type { WorkbenchStatement } from '#lib/record/workbench'
import type { Span } from '#lib/text/span'
import type { Correction, ReviewActions } from './review-actions.ts'
import type { KnownSpeaker } from './speaker-options.ts'
import { KeptDraft } from './kept-draft.tsx'
import { correctionOf, draftOf, guessOf, hasLostWords, inOrder } from './statement-draft.ts'
import { StatementForm } from './statement-form.tsx'
import { useStatementDraft } from './use-statement-draft.ts'

type Props = {
  statement: WorkbenchStatement
  text: string
  selected: Span | null
  likely: readonly KnownSpeaker[]
  others: readonly WorkbenchStatement[]
  find: ReviewActions['findSpeakers']
  onCorrect: (correction: Correction, guess: Partial<WorkbenchStatement>) => Promise<Refusal | null>
  onClose: () => void
}

export function CorrectDialog({
  statement,
  text,
  selected,
  likely,
  others,
  find,
  onCorrect,
  onClose,
}: Props) {
  const t = useTranslations('review.correct')
  const [before] = useState(() => draftOf(statement))
  const { draft, change, forget, wasKept } = useStatementDraft(`correct:${statement.id}`, before, text.length)
  const [turn, setTurn] = useState(0)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSending, startSending] = useTransition()
  const pieces = inOrder(draft.pieces)
  const correction = correctionOf(before, draft)
  const isSame = Object.keys(correction).length === 0
  const problem =
    draft.pieces.length === 0
      ? t('noWords')
      : pieces === null
        ? t('overlap')
        : hasLostWords(text, draft)
          ? t('lostWords')
          : null
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={t('title')}
      description={t(statement.state === 'confirmed' ? 'putsBack' : 'description')}
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (problem || isSame) return
          startSending(async () => {
            setRefusal(null)
            const refused = await onCorrect(correction, guessOf(text, draft))
            if (refused) return setRefusal(refused)
            forget()
            onClose()
          })
        }}
      >
        {wasKept ? (
          <KeptDraft
            onDiscard={() => {
              forget()
              setTurn(turn + 1)
            }}
          />
        ) : null}
        <StatementForm
          key={turn}
          {...{ text, draft, selected, likely, others, find }}
          first="words"
          onChange={change}
        />
        {problem ? (
          <p role="alert" className="text-note text-err">
            {problem}
          </p>
        ) : null}
        {refusal ? <RefusalText refusal={refusal} /> : null}
        <div className="flex justify-end gap-2">
          <Button kind="plain" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button kind="ink" type="submit" busy={isSending} disabled={isSame || problem !== null}>
            {t('send')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
