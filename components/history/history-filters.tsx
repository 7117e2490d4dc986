// Which lines of the history are shown: by whom, and of which kind of work.
import { useTranslations } from 'next-intl'
import Form from 'next/form'
import { Button, ButtonLink } from '#components/ui/button'
import { Select } from '#components/ui/field'

export const historyNouns = [
  'source',
  'statement',
  'claim',
  'evidence',
  'decision',
  'speaker',
  'handbook',
  'summary',
  'collection',
  'member',
  'token',
] as const
export type HistoryNoun = (typeof historyNouns)[number]

type Props = {
  path: string
  actors: readonly { id: string; name: string }[]
  actor?: string
  operation?: HistoryNoun
}

export function HistoryFilters({ path, actors, actor, operation }: Props) {
  const t = useTranslations('history')
  return (
    <Form action={path} className="mt-6 flex flex-wrap items-end gap-3">
      <div className="min-w-0 flex-[1_1_150px] md:max-w-[220px]">
        <Select label={t('filters.person')} name="actor" defaultValue={actor ?? ''}>
          <option value="">{t('filters.anyone')}</option>
          {actors.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </div>
      <div className="min-w-0 flex-[1_1_150px] md:max-w-[220px]">
        <Select label={t('filters.operation')} name="operation" defaultValue={operation ?? ''}>
          <option value="">{t('filters.anything')}</option>
          {historyNouns.map((noun) => (
            <option key={noun} value={noun}>
              {t(`nouns.${noun}`)}
            </option>
          ))}
        </Select>
      </div>
      <Button type="submit" size="touch">
        {t('filters.show')}
      </Button>
      {actor || operation ? (
        <ButtonLink kind="plain" size="touch" href={path}>
          {t('filters.clear')}
        </ButtonLink>
      ) : null}
    </Form>
  )
}
