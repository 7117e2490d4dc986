// Which sources are shown. What is chosen stands in the address, so that a link shows the same.
import { useTranslations } from 'next-intl'
import Form from 'next/form'
import { Button, ButtonLink } from '#components/ui/button'
import { Select, TextField } from '#components/ui/field'

export const sourceStates = ['on-record', 'withdrawn'] as const
export type SourceState = (typeof sourceStates)[number]

/** `asked` as a state; none where it is not one. */
export function stateOf(asked: string | undefined): SourceState | undefined {
  return sourceStates.find((state) => state === asked)
}

export function SourceFilters({ path, q, state }: { path: string; q?: string; state?: SourceState }) {
  const t = useTranslations('sources')
  return (
    <Form action={path} className="mt-6 flex flex-wrap items-end gap-3">
      <div className="min-w-0 flex-[1_1_260px] md:max-w-[360px]">
        <TextField
          label={t('find')}
          quiet
          name="q"
          type="search"
          defaultValue={q}
          placeholder={t('find')}
          maxLength={500}
        />
      </div>
      <div className="w-40">
        <Select label={t('state')} quiet name="state" defaultValue={state ?? ''}>
          <option value="">{t('states.any')}</option>
          {sourceStates.map((one) => (
            <option key={one} value={one}>
              {t(`states.${one}`)}
            </option>
          ))}
        </Select>
      </div>
      <Button type="submit" size="touch">
        {t('show')}
      </Button>
      {q || state ? (
        <ButtonLink kind="plain" size="touch" href={path}>
          {t('clear')}
        </ButtonLink>
      ) : null}
    </Form>
  )
}
