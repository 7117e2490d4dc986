// A request is taken back, with a reason, which stays in the tab until it was taken.
'use client'
import { useTranslations } from 'next-intl'
import { Dialog } from '#components/ui/dialog'
import { useDraft } from '#components/ui/draft'
import { TextArea } from '#components/ui/field'
import { DeedForm, useDeed } from './deed.tsx'
import type { DeedProps } from './deed.tsx'

export function WithdrawDialog(props: DeedProps) {
  const { open, onOpenChange, reply, actions } = props
  const t = useTranslations('replies.withdrawForm')
  const { refusal, isSending, send } = useDeed(props)
  const [reason, setReason] = useDraft(`withdraw-request:${reply.id}`)
  const step = () => actions.withdrawRequest({ replyId: reply.id, version: reply.version, reason })
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title')} description={t('description')}>
      <DeedForm
        submit={t('send')}
        danger
        refusal={refusal}
        isSending={isSending}
        onSubmit={() => send(step, t('done'), () => setReason(null))}
        onCancel={() => onOpenChange(false)}
      >
        <TextArea
          label={t('label')}
          required
          maxLength={1000}
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </DeedForm>
    </Dialog>
  )
}
