// This installation sends no mail: what that means for whoever wants to send one, and what they can do.
import { useTranslations } from 'next-intl'
import { Notice } from '#components/ui/notice'

export function NotSetUp() {
  const t = useTranslations('replies.form')
  return (
    <Notice quiet title={t('notSetUp')}>
      {t('notSetUpWhy')}
    </Notice>
  )
}
