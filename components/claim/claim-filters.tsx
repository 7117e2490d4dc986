// Which claims are shown. What is chosen stands in the address, so that a link shows the same.
import { useTranslations } from 'next-intl'
import Form from 'next/form'
import { Button, ButtonLink } from '#components/ui/button'
import { Select, TextField } from '#components/ui/field'
import { tags } from '#lib/record/claim'
import type { Tag } from '#lib/record/claim'

export type ClaimFilter = {
  q?: string
  tag?: Tag
  speaker?: string
  flag?: 'needs-review'
  decision?: 'open'
}
type Props = { path: string; filter: ClaimFilter; speakers: readonly { id: string; name: string }[] }

/** True where anything is left out. */
export function isNarrowed(filter: ClaimFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined && value.trim() !== '')
}

export function ClaimFilters({ path, filter, speakers }: Props) {
  const t = useTranslations('claims')
  const tTags = useTranslations('tags')
  return (
    <Form action={path} aria-label={t('filters')} className="mt-6 flex flex-wrap items-end gap-3">
      <div className="min-w-0 flex-[1_1_240px] md:max-w-[320px]">
        <TextField
          label={t('find')}
          quiet
          name="q"
          type="search"
          defaultValue={filter.q}
          placeholder={t('find')}
          maxLength={500}
        />
      </div>
      <div className="w-36">
        <Select label={t('tag')} quiet name="tag" defaultValue={filter.tag ?? ''}>
          <option value="">{t('anyTag')}</option>
          {tags.map((tag) => (
            <option key={tag} value={tag}>
              {tTags(tag)}
            </option>
          ))}
        </Select>
      </div>
      <div className="w-44">
        <Select label={t('speaker')} quiet name="speaker" defaultValue={filter.speaker ?? ''}>
          <option value="">{t('anySpeaker')}</option>
          {speakers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </div>
      <Check name="flag" value="needs-review" label={t('needsReview')} checked={filter.flag !== undefined} />
      <Check name="decision" value="open" label={t('openProposal')} checked={filter.decision !== undefined} />
      <Button type="submit" size="touch">
        {t('show')}
      </Button>
      {isNarrowed(filter) ? (
        <ButtonLink kind="plain" size="touch" href={path}>
          {t('clear')}
        </ButtonLink>
      ) : null}
    </Form>
  )
}

function Check(props: { name: string; value: string; label: string; checked: boolean }) {
  return (
    <label className="inline-flex h-8 items-center gap-2 text-ui pointer-coarse:min-h-11">
      <input
        type="checkbox"
        name={props.name}
        value={props.value}
        defaultChecked={props.checked}
        className="size-4 accent-[var(--ink)]"
      />
      {props.label}
    </label>
  )
}
