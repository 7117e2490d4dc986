// Sentences are set aside with a reason: looked at, and nothing in them for the record.
'use client'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { RefusalText } from '#components/refusal-text'
import { Button } from '#components/ui/button'
import { Dialog } from '#components/ui/dialog'
import { TextField } from '#components/ui/field'
import type { Refusal } from '#lib/record/refusal'

type Props = {
  words: string
  count: number
  onSetAside: (reason: string) => Promise<Refusal | null>
  onClose: () => void
}

export function AsideDialog({ words, count, onSetAside, onClose }: Props) {
  const t = useTranslations('review.aside')
  const [reason, setReason] = useState(t('default'))
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSending, startSending] = useTransition()
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title', { count })}
      description={t('description')}
    >
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          startSending(async () => {
            const refused = await onSetAside(reason)
            if (refused) setRefusal(refused)
            else onClose()
          })
        }}
      >
        <p className="line-clamp-6 border-l-2 border-line-2 pl-2.5 font-serif text-words">{words}</p>
        <TextField
          label={t('reason')}
          required
          autoFocus
          maxLength={500}
          value={reason}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setReason(event.target.value)}
        />
        {refusal ? <RefusalText refusal={refusal} /> : null}
        <div className="flex justify-end gap-2">
          <Button kind="plain" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button kind="ink" type="submit" busy={isSending} disabled={reason.trim() === ''}>
            {t('send')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
