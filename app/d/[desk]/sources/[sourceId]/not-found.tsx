// A source that is not there, or is another desk's.
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '#components/ui/button'
import { Empty } from '#components/ui/empty'

export default async function NotFound() {
  const t = await getTranslations('workbench.missing')
  return (
    <div className="mx-auto max-w-[560px] px-4 py-16">
      <h1 className="visually-hidden">{t('title')}</h1>
      <Empty title={t('title')} action={<ButtonLink href="/">{t('back')}</ButtonLink>}>
        {t('text')}
      </Empty>
    </div>
  )
}
