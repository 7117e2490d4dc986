// Which speakers are shown: by any of their names, and by what they are.
import { useTranslations } from 'next-intl'
import Form from 'next/form'
import { Button, ButtonLink } from '#components/ui/button'
import { Select, TextField } from '#components/ui/field'
import { speakerKinds } from '#lib/record/speaker'
import type { SpeakerView } from '#lib/record/speaker'

/** `asked` as a kind; none where it is not one. */
export function kindOf(asked: string | undefined): SpeakerView['kind'] | undefined {
  return speakerKinds.find((kind) => kind === asked)
}

export function SpeakerFilters({ path, q, kind }: { path: string; q?: string; kind?: SpeakerView['kind'] }) {
  const t = useTranslations('speakers')
  return (
    <Form action={path} className="mt-6 flex flex-wrap items-end gap-3">
      <div className="min-w-0 flex-[1_1_220px] md:max-w-[320px]">
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
        <Select label={t('kind')} quiet name="kind" defaultValue={kind ?? ''}>
          <option value="">{t('anyKind')}</option>
          {speakerKinds.map((one) => (
            <option key={one} value={one}>
              {t(`kinds.${one}`)}
            </option>
          ))}
        </Select>
      </div>
      <Button type="submit" size="touch">
        {t('show')}
      </Button>
      {q || kind ? (
        <ButtonLink kind="plain" size="touch" href={path}>
          {t('clear')}
        </ButtonLink>
      ) : null}
    </Form>
  )
}
