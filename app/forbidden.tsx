// A page that the person's role does not reach.
import { getTranslations } from 'next-intl/server'
import { PlainPage } from '#components/account/plain-page'
import { ButtonLink } from '#components/ui/button'

export default async function Forbidden() {
  const t = await getTranslations('common.forbidden')
  return (
    <PlainPage title={t('title')}>
      <p className="mb-6 text-words text-ink-2">{t('detail')}</p>
      <ButtonLink href="/" size="touch">
        {t('home')}
      </ButtonLink>
    </PlainPage>
  )
}
