// What is not there, or not this person's to see: the two look alike.
import { getTranslations } from 'next-intl/server'
import { connection } from 'next/server'
import { PlainPage } from '#components/account/plain-page'
import { ButtonLink } from '#components/ui/button'

export default async function NotFound() {
  // Made anew for each request: a page built ahead would carry scripts without the request's nonce.
  await connection()
  const t = await getTranslations('common.missing')
  return (
    <PlainPage title={t('title')}>
      <p className="mb-6 text-words text-ink-2">{t('detail')}</p>
      <ButtonLink href="/" size="touch">
        {t('home')}
      </ButtonLink>
    </PlainPage>
  )
}
