// The four roles, each with what it may do.
'use client'
import { useTranslations } from 'next-intl'
import { roles } from '#lib/record/actor'
import type { Role } from '#lib/record/actor'

export function RoleChoice({ role, onChange }: { role: Role; onChange: (role: Role) => void }) {
  const t = useTranslations('roles')
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-ui font-medium">{t('title')}</legend>
      {roles.map((one) => (
        <label key={one} className="flex items-start gap-2.5 text-ui pointer-coarse:min-h-11">
          <input
            type="radio"
            name="role"
            className="mt-[3px]"
            checked={one === role}
            onChange={() => onChange(one)}
          />
          <span>
            <span className="font-medium">{t(`${one}.name`)}</span>
            <span className="block text-note text-ink-3">{t(`${one}.may`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
