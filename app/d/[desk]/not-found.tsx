// What the desk does not have.
import { getTranslations } from 'next-intl/server'
import { ElsewherePage } from '#components/shell/elsewhere-page'

export default async function NotFound() {
  const t = await getTranslations('common.missing')
  return <ElsewherePage title={t('title')} detail={t('detail')} home={t('home')} />
}
