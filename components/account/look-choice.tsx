// Light, dark, or as the system has it. It holds at once, and for every page of this browser.
'use client'
import { useTranslations } from 'next-intl'
import { themes, useTheme } from '#components/shell/theme'

export function LookChoice() {
  const t = useTranslations('account.look')
  const [theme, choose] = useTheme()
  return (
    <fieldset className="flex flex-wrap gap-x-6 gap-y-1">
      <legend className="visually-hidden">{t('title')}</legend>
      {themes.map((one) => (
        <label key={one} className="inline-flex min-h-6 items-center gap-2 text-ui pointer-coarse:min-h-11">
          <input
            type="radio"
            name="look"
            className="accent-ink"
            value={one}
            checked={theme === one}
            onChange={() => choose(one)}
          />
          {t(one)}
        </label>
      ))}
    </fieldset>
  )
}
