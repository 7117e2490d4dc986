// What is known of a text beside its words. Nothing here is needed to bring it in.
'use client'
import { useTranslations } from 'next-intl'
import { Select, TextField } from '#components/ui/field'
import type { DetailName, Draft } from './kept-draft.tsx'
import type { Language } from './languages.tsx'
import type { Trouble } from './trouble-words.tsx'

type Props = {
  draft: Draft
  onChange: (name: DetailName, value: string) => void
  names: readonly DetailName[]
  languages: readonly Language[]
  trouble: Trouble | null
}

export function DetailFields({ draft, onChange, names, languages, trouble }: Props) {
  const t = useTranslations('bringIn')
  const field = (name: DetailName) => ({
    label: t(`fields.${name}`),
    value: draft[name],
    error: trouble?.field === name ? trouble.message : null,
    onChange: (event: { target: { value: string } }) => onChange(name, event.target.value),
  })
  const has = (name: DetailName) => names.includes(name)
  return (
    <div className="grid content-start gap-4">
      {has('title') ? <TextField {...field('title')} hint={t('hints.title')} maxLength={300} /> : null}
      {has('publisher') ? <TextField {...field('publisher')} maxLength={200} /> : null}
      {has('byline') ? <TextField {...field('byline')} hint={t('hints.byline')} maxLength={200} /> : null}
      {has('url') ? (
        <TextField {...field('url')} inputMode="url" placeholder="https://" maxLength={2000} />
      ) : null}
      <div className="grid grid-cols-1 gap-4 min-[420px]:grid-cols-2">
        {has('publishedAt') ? <TextField {...field('publishedAt')} type="date" /> : null}
        {has('language') ? (
          <Select {...field('language')}>
            <option value="">{t('noLanguage')}</option>
            {languages.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        ) : null}
      </div>
    </div>
  )
}
