// A page of the desk that the person's role does not reach.
import { getTranslations } from 'next-intl/server'
import { ElsewherePage } from '#components/shell/elsewhere-page'

export default async function Forbidden() {
  const t = await getTranslations('common.forbidden')
  return <ElsewherePage title={t('title')} detail={t('detail')} home={t('home')} />
}
