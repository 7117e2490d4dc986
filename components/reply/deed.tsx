// What the dialogs about one request have in common: the step is sent, and a refusal stands beside what was typed.
'use client'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import type { ReactNode } from 'react'
import { RefusalText } from '#components/refusal-text'
import { Button } from '#components/ui/button'
import { toastDone } from '#components/ui/toast'
import type { Answer, Refusal } from '#lib/record/refusal'
import type { ReplyItem } from '#lib/record/reply'
import type { ReplyDeeds } from './reply-actions.ts'

export type DeedProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  reply: ReplyItem
  actions: ReplyDeeds<'bound'>
  onDone: () => void
}

/** Sends a step; afterwards the page reads anew, after a conflict too, so that the next one is about what stands. */
export function useDeed({ onOpenChange, onDone }: Pick<DeedProps, 'onOpenChange' | 'onDone'>) {
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSending, startSending] = useTransition()
  const send = (step: () => Promise<Answer<unknown>>, done: string, onTaken?: () => void) =>
    startSending(async () => {
      setRefusal(null)
      const answer = await step()
      if (!answer.ok) {
        setRefusal(answer.refusal)
        if (answer.refusal.kind === 'conflict') onDone()
        return
      }
      onTaken?.()
      onOpenChange(false)
      toastDone(done)
      onDone()
    })
  return { refusal, isSending, send }
}

type FormProps = {
  submit: string
  danger?: boolean
  refusal: Refusal | null
  isSending: boolean
  onSubmit: () => void
  onCancel: () => void
  children?: ReactNode
}

export function DeedForm({
  submit,
  danger = false,
  refusal,
  isSending,
  onSubmit,
  onCancel,
  children,
}: FormProps) {
  const t = useTranslations('common')
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {children}
      {refusal ? <RefusalText refusal={refusal} /> : null}
      <div className="flex flex-wrap justify-end gap-2">
        <Button kind="plain" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button kind={danger ? 'danger' : 'ink'} type="submit" busy={isSending}>
          {submit}
        </Button>
      </div>
    </form>
  )
}
