// A mail that failed goes out once more, to the same address or to a mended one.
'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Dialog } from '#components/ui/dialog'
import { TextField } from '#components/ui/field'
import { DeedForm, useDeed } from './deed.tsx'
import type { DeedProps } from './deed.tsx'

export function SendAgainDialog(props: DeedProps) {
  const t = useTranslations('replies.againForm')
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
  const t = useTranslations('replies.againForm')
  const { refusal, isSending, send } = useDeed(props)
  const [address, setAddress] = useState(reply.address ?? '')
  const step = () => actions.sendAgain({ replyId: reply.id, version: reply.version, address })
  return (
    <DeedForm
      submit={t('send')}
      refusal={refusal}
      isSending={isSending}
      onSubmit={() => send(step, t('done'))}
      onCancel={() => onOpenChange(false)}
    >
      <TextField
        label={t('address')}
        type="email"
        required
        maxLength={254}
        value={address}
        onChange={(event) => setAddress(event.target.value)}
      />
    </DeedForm>
  )
}
