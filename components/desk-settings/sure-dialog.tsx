// Asks before something that cannot be undone, and says exactly what it ends.
'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'
import { Dialog } from '#components/ui/dialog'

type Props = {
  open: boolean
  title: string
  detail: string
  submit: string
  onSure: () => void
  onClose: () => void
}

export function SureDialog({ open, title, detail, submit, onSure, onClose }: Props) {
  const t = useTranslations('common')
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => (next ? undefined : onClose())}
      title={title}
      description={detail}
    >
      <div className="flex flex-wrap justify-end gap-2">
        <Button kind="plain" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button kind="danger" onClick={onSure}>
          {submit}
        </Button>
      </div>
    </Dialog>
  )
}
