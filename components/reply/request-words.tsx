// The words of a request: written from the desk's template, changed by hand, copied where they go another way.
'use client'
import { Copy, FileText } from 'lucide-react'
import { useTimeZone, useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '#components/ui/button'
import { TextArea, TextField } from '#components/ui/field'
import type { Answer, Refusal } from '#lib/record/refusal'
import { draftInput } from './ask-draft.ts'
import type { AskDraft } from './ask-draft.ts'

type Props = {
  claimId: string
  draft: AskDraft
  set: (change: Partial<AskDraft>) => void
  write: (input: unknown) => Promise<Answer<{ subject: string; text: string }>>
  onRefused: (refusal: Refusal | null) => void
}

export function RequestWords({ claimId, draft, set, write, onRefused }: Props) {
  const t = useTranslations('replies.form')
  const timeZone = useTimeZone()
  const [isWriting, startWriting] = useTransition()
  const [copied, setCopied] = useState<'copied' | 'notCopied' | null>(null)
  const isWritten = draft.text.trim() !== ''
  const writeIt = () =>
    startWriting(async () => {
      onRefused(null)
      const answer = await write(draftInput(claimId, draft, timeZone))
      if (answer.ok) set(answer.value)
      else onRefused(answer.refusal)
    })
  const copyIt = () => {
    navigator.clipboard
      .writeText(`${draft.subject}\n\n${draft.text}`)
      .then(() => setCopied('copied'))
      .catch(() => setCopied('notCopied'))
  }
  return (
    <>
      <TextField
        label={t('subject')}
        maxLength={200}
        value={draft.subject}
        onChange={(event) => set({ subject: event.target.value })}
      />
      <TextArea
        label={t('text')}
        hint={t('textHint')}
        maxLength={20_000}
        rows={10}
        value={draft.text}
        onChange={(event) => set({ text: event.target.value })}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={writeIt} disabled={isWriting || draft.to.trim() === ''}>
          <FileText size={14} aria-hidden />
          {isWritten ? t('writeAgain') : t('write')}
        </Button>
        {isWritten ? (
          <Button kind="plain" onClick={copyIt}>
            <Copy size={14} aria-hidden />
            {t('copy')}
          </Button>
        ) : null}
        <span role="status" className="text-note text-ink-3">
          {copied ? t(copied) : null}
        </span>
      </div>
    </>
  )
}
