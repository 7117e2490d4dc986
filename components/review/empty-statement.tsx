// Nothing is on record in this text yet: what to do about it, and the button that does it.
'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'
import { Empty } from '#components/ui/empty'
import { Key } from '#components/ui/key'

/** `onAdd` is left out for who may not. */
export function EmptyStatement({ onAdd }: { onAdd?: () => void }) {
  const t = useTranslations('workbench')
  const key = () => (
    <>
      <Key always>n</Key>
      <span className="visually-hidden">n</span>
    </>
  )
  return (
    <Empty
      title={t('nothingFound')}
      action={
        onAdd ? (
          <Button kind="ink" keyName="n" onClick={onAdd}>
            {t('selection.add')}
          </Button>
        ) : undefined
      }
    >
      {onAdd ? t.rich('nothingFoundAdd', { key }) : t('nothingFoundRead')}
    </Empty>
  )
}
