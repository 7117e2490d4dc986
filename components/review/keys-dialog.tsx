// The list of the keys.
'use client'
import { useTranslations } from 'next-intl'
import { Dialog } from '#components/ui/dialog'
import { Key } from '#components/ui/key'

const groups = [
  { name: 'move', keys: [['j', 'k'], ['o'], ['/'], ['u']], texts: ['move', 'offer', 'search', 'undo'] },
  { name: 'didThey', keys: [['c'], ['x'], ['s'], ['n']], texts: ['confirm', 'reject', 'speaker', 'add'] },
  {
    name: 'isItSo',
    keys: [['e'], ['1'], ['2'], ['3']],
    texts: ['evidence', 'attributed', 'contested', 'verified'],
  },
  { name: 'help', keys: [['?'], ['Esc']], texts: ['list', 'close'] },
] as const

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('keys')
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={t('title')}
      description={t('description')}
    >
      <div className="grid gap-6 min-[480px]:grid-cols-2 min-[720px]:grid-cols-4">
        {groups.map(({ name, keys, texts }) => (
          <section key={name} aria-labelledby={`keys-${name}`}>
            <h3 id={`keys-${name}`} className="mb-2 text-note font-medium text-ink-2">
              {t(`groups.${name}`)}
            </h3>
            <dl className="grid grid-cols-[52px_1fr] items-center gap-y-2 text-ui">
              {texts.map((text, i) => (
                <div key={text} className="contents">
                  <dt className="flex gap-1">
                    {keys[i]?.map((key) => (
                      <span key={key}>
                        <Key always>{key}</Key>
                        <span className="visually-hidden">{key}</span>
                      </span>
                    ))}
                  </dt>
                  <dd>{t(`does.${text}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
