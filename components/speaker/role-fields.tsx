// The roles that a speaker held, each with its days, as far as they are known.
'use client'
import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'
import { TextField } from '#components/ui/field'
import type { RoleDraft } from './speaker-draft.ts'

type Props = {
  roles: readonly RoleDraft[]
  onChange: (roles: RoleDraft[]) => void
  error: (path: string) => string | null
}

export function RoleFields({ roles, onChange, error }: Props) {
  const t = useTranslations('speakers')
  const set = (key: number, to: Partial<RoleDraft>) =>
    onChange(roles.map((role) => (role.key === key ? { ...role, ...to } : role)))
  const free = Math.max(-1, ...roles.map(({ key }) => key)) + 1
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-ui font-medium">{t('roles')}</legend>
      {roles.map(({ key, role, since, until }, i) => (
        <div
          key={key}
          className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_32px] items-end gap-2 border-l-2 border-line pl-3"
        >
          <div className="col-span-3">
            <TextField
              label={t('edit.role')}
              quiet
              placeholder={t('edit.role')}
              maxLength={200}
              value={role}
              error={error(`roles.${i}.role`)}
              onChange={(event) => set(key, { role: event.target.value })}
            />
          </div>
          <TextField
            label={t('edit.since')}
            type="date"
            value={since}
            error={error(`roles.${i}.since`)}
            onChange={(event) => set(key, { since: event.target.value })}
          />
          <TextField
            label={t('edit.until')}
            type="date"
            value={until}
            error={error(`roles.${i}.until`)}
            onChange={(event) => set(key, { until: event.target.value })}
          />
          <button
            type="button"
            title={t('edit.removeRole')}
            className="inline-flex size-8 items-center justify-center rounded-control hover:bg-hover pointer-coarse:size-11"
            onClick={() => onChange(roles.filter((one) => one.key !== key))}
          >
            <X size={14} aria-hidden />
            <span className="sr-only">{t('edit.removeRole')}</span>
          </button>
        </div>
      ))}
      <div>
        <Button
          kind="plain"
          size="row"
          onClick={() => onChange([...roles, { key: free, role: '', since: '', until: '' }])}
        >
          <Plus size={13} aria-hidden /> {t('edit.addRole')}
        </Button>
      </div>
    </fieldset>
  )
}
