// Copies the address of the page.
'use client'
import { Link } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'
import { toastDone } from '#components/ui/toast'

export function CopyLink() {
  const t = useTranslations('claim')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href)
      toastDone(t('linkCopied'))
    } catch {
      toastDone(t('linkNotCopied'))
    }
  }
  return (
    <Button kind="plain" onClick={copy}>
      <Link size={14} aria-hidden />
      {t('copyLink')}
    </Button>
  )
}
