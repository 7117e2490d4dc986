// Noting that nobody answered in time, after a look at what that says.
'use client'
import { useTranslations } from 'next-intl'
import { Dialog } from '#components/ui/dialog'
import { DeedForm, useDeed } from './deed.tsx'
import type { DeedProps } from './deed.tsx'

export function NoAnswerDialog(props: DeedProps) {
  const { open, onOpenChange, reply, actions } = props
  const t = useTranslations('replies.noAnswer')
  const { refusal, isSending, send } = useDeed(props)
  const step = () => actions.noAnswer({ replyId: reply.id, version: reply.version })
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('title', { to: reply.to })}
      description={t('detail')}
    >
      <DeedForm
        submit={t('send')}
        refusal={refusal}
        isSending={isSending}
        onSubmit={() => send(step, t('done'))}
        onCancel={() => onOpenChange(false)}
      />
    </Dialog>
  )
}
