// Whoever was asked gets more time.
'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Dialog } from '#components/ui/dialog'
import { TextField } from '#components/ui/field'
import { DeedForm, useDeed } from './deed.tsx'
import type { DeedProps } from './deed.tsx'
import { fieldOf, momentIn } from './local-moment.ts'

const day = 24 * 3_600_000

export function ExtendDialog(props: DeedProps) {
  const t = useTranslations('replies.extendForm')
  return (
    <Dialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={t('title', { to: props.reply.to })}
      description={t('description')}
    >
      <Form {...props} />
    </Dialog>
  )
}

function Form(props: DeedProps) {
  const { reply, actions, onOpenChange } = props
  const t = useTranslations('replies.extendForm')
  const { refusal, isSending, send } = useDeed(props)
  const [due, setDue] = useState(() =>
    fieldOf(new Date(Math.max(Date.now(), new Date(reply.dueAt).getTime()) + day)),
  )
  const step = () => actions.extend({ replyId: reply.id, version: reply.version, dueAt: momentIn(due) })
  return (
    <DeedForm
      submit={t('send')}
      refusal={refusal}
      isSending={isSending}
      onSubmit={() => send(step, t('done'))}
      onCancel={() => onOpenChange(false)}
    >
      <TextField
        label={t('dueAt')}
        type="datetime-local"
        required
        value={due}
        onChange={(event) => setDue(event.target.value)}
      />
    </DeedForm>
  )
}
