// The words of a request: written from the desk's template, and anew when whom or when changes, as long as nobody has
// changed them; changed by hand, copied where they go another way.
'use client'
import { Copy, FileText, Undo2 } from 'lucide-react'
import { useFormatter, useTimeZone, useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState, useTransition } from 'react'
import { Button } from '#components/ui/button'
import { TextArea, TextField } from '#components/ui/field'
import { Notice } from '#components/ui/notice'
import type { Answer, Refusal } from '#lib/record/refusal'
import { canBeWritten, draftInput, isAsWritten, outdated, writtenFor } from './ask-draft.ts'
import type { AskDraft, Words } from './ask-draft.ts'
import { momentIn } from './local-moment.ts'

export type SetDraft = (change: Partial<AskDraft> | ((draft: AskDraft) => Partial<AskDraft>)) => void

type Props = {
  claimId: string
  draft: AskDraft
  set: SetDraft
  write: (input: unknown) => Promise<Answer<Words>>
  onRefused: (refusal: Refusal | null) => void
}

/** As long as somebody types a name, no letter is written to each of its beginnings. */
const pause = 400

export function RequestWords({ claimId, draft, set, write, onRefused }: Props) {
  const t = useTranslations('replies.form')
  const timeZone = useTimeZone()
  const [isWriting, startWriting] = useTransition()
  const [copied, setCopied] = useState<'copied' | 'notCopied' | null>(null)
  const { subject, text } = draft
  const isTyped = !isAsWritten(draft)
  const changed = outdated(draft)

  /** Over words that somebody typed only where they ask for it; those are kept. */
  const writeIt = (isAsked: boolean) =>
    startWriting(async () => {
      const written = writtenFor(draft)
      const answer = await write(draftInput(claimId, draft, timeZone))
      if (!answer.ok) {
        if (isAsked) onRefused(answer.refusal)
        return
      }
      onRefused(null)
      set((now) => {
        if (!isAsked && !isAsWritten(now)) return {}
        const before = isAsWritten(now) ? now.before : { subject: now.subject, text: now.text }
        return { ...answer.value, written: { ...answer.value, ...written }, before }
      })
    })
  const catchUp = useEffectEvent(() => {
    if (isAsWritten(draft) && canBeWritten(draft)) writeIt(false)
  })
  const { to, speakerId, dueAt } = writtenFor(draft)
  const [opened] = useState({ to, speakerId, dueAt })
  useEffect(() => {
    const isFirst = opened.to === to && opened.speakerId === speakerId && opened.dueAt === dueAt
    const timer = setTimeout(catchUp, isFirst ? 0 : pause)
    return () => clearTimeout(timer)
  }, [opened, to, speakerId, dueAt])

  const copyIt = () => {
    navigator.clipboard
      .writeText(`${subject}\n\n${text}`)
      .then(() => setCopied('copied'))
      .catch(() => setCopied('notCopied'))
  }
  return (
    <>
      <TextField
        label={t('subject')}
        maxLength={200}
        value={subject}
        onChange={(event) => set({ subject: event.target.value })}
      />
      <TextArea
        label={t('text')}
        hint={isWriting && text === '' ? t('writing') : t('textHint')}
        maxLength={20_000}
        rows={10}
        value={text}
        onChange={(event) => set({ text: event.target.value })}
      />
      {isTyped && draft.written && changed.length > 0 ? (
        <Outdated draft={draft} written={draft.written} changed={changed} />
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        {isTyped || draft.written === null ? (
          <Button onClick={() => writeIt(true)} busy={isWriting} disabled={!canBeWritten(draft)}>
            <FileText size={14} aria-hidden />
            {isTyped ? t('writeAgain') : t('write')}
          </Button>
        ) : null}
        {isTyped && draft.written && changed.length > 0 ? (
          <Button
            kind="plain"
            onClick={() => set((now) => ({ written: now.written && { ...now.written, ...writtenFor(now) } }))}
          >
            {t('leaveIt')}
          </Button>
        ) : null}
        {draft.before && !isTyped ? (
          <Button onClick={() => set((now) => ({ ...now.before, before: null }))}>
            <Undo2 size={14} aria-hidden />
            {t('bringBack')}
          </Button>
        ) : null}
        {text.trim() !== '' ? (
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

type OutdatedProps = {
  draft: AskDraft
  written: NonNullable<AskDraft['written']>
  changed: ReturnType<typeof outdated>
}

/** Words that somebody changed are not written over: what they were written for is said beside them. */
function Outdated({ draft, written, changed }: OutdatedProps) {
  const t = useTranslations('replies.form.outdated')
  const format = useFormatter()
  const timed = (field: string) => {
    const moment = momentIn(field)
    return moment ? format.dateTime(new Date(moment), { dateStyle: 'full', timeStyle: 'short' }) : field
  }
  return (
    <Notice quiet title={t('title')}>
      <ul>
        {changed.includes('to') ? <li>{t('to', { was: written.to, is: draft.to.trim() })}</li> : null}
        {changed.includes('dueAt') ? (
          <li>{t('dueAt', { was: timed(written.dueAt), is: timed(draft.dueAt) })}</li>
        ) : null}
        {changed.includes('speakerId') ? <li>{t('speakerId')}</li> : null}
      </ul>
    </Notice>
  )
}
