// No source to show: none at all yet, or none that fits what was asked.
import { FilePlus2, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '#components/ui/button'
import { Empty } from '#components/ui/empty'

export function NoSources({
  path,
  isFiltered,
  mayBringIn,
}: {
  path: string
  isFiltered: boolean
  mayBringIn: boolean
}) {
  const t = useTranslations('sources')
  if (isFiltered) {
    return (
      <div className="mt-8">
        <Empty title={t('emptyFiltered')} action={<ButtonLink href={path}>{t('clear')}</ButtonLink>}>
          {t('emptyFilteredWhy')}
        </Empty>
      </div>
    )
  }
  return (
    <div className="mt-8">
      <Empty
        icon={<FilePlus2 size={20} strokeWidth={1.5} aria-hidden />}
        title={t('empty')}
        action={
          mayBringIn ? (
            <ButtonLink kind="ink" href={`${path}/new`}>
              <Plus size={14} aria-hidden /> {t('bringIn')}
            </ButtonLink>
          ) : null
        }
      >
        {mayBringIn ? t('emptyWhy') : t('emptyViewer')}
      </Empty>
    </div>
  )
}
