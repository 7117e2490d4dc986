// Which lines of the history are shown: by whom, of which kind of work, about what, and when.
import { useTranslations } from 'next-intl'
import Form from 'next/form'
import Link from 'next/link'
import { Button, ButtonLink } from '#components/ui/button'
import { Select, TextField } from '#components/ui/field'
import { Notice } from '#components/ui/notice'

export const historyNouns = [
  'source',
  'statement',
  'claim',
  'evidence',
  'decision',
  'reply',
  'speaker',
  'handbook',
  'summary',
  'collection',
  'member',
  'token',
  'history',
] as const
export type HistoryNoun = (typeof historyNouns)[number]

/** As the address has it; days by the reader's clock. */
export type HistoryAsked = {
  actor?: string
  operation?: HistoryNoun
  subject?: string
  q?: string
  from?: string
  until?: string
}

/** What cannot be asked: a filter that means nothing here, or days the wrong way round. */
export type HistoryTrouble = 'notUnderstood' | 'backwards'

type Props = {
  path: string
  actors: readonly { id: string; name: string }[]
  asked: HistoryAsked
  trouble: HistoryTrouble | null
}

const place = 'min-w-0 flex-[1_1_140px] md:max-w-[200px]'

export function HistoryFilters({ path, actors, asked, trouble }: Props) {
  const t = useTranslations('history')
  const { actor, operation, subject, q, from, until } = asked
  const isFiltered = Object.values(asked).some(Boolean)
  return (
    <>
      <Form action={path} className="mt-6 flex flex-wrap items-end gap-3">
        <div className={place}>
          <Select label={t('filters.person')} name="actor" defaultValue={actor ?? ''}>
            <option value="">{t('filters.anyone')}</option>
            {actors.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </div>
        <div className={place}>
          <Select label={t('filters.operation')} name="operation" defaultValue={operation ?? ''}>
            <option value="">{t('filters.anything')}</option>
            {historyNouns.map((noun) => (
              <option key={noun} value={noun}>
                {t(`nouns.${noun}`)}
              </option>
            ))}
          </Select>
        </div>
        <div className={place}>
          <TextField
            label={t('filters.words')}
            name="q"
            type="search"
            maxLength={200}
            defaultValue={q ?? ''}
          />
        </div>
        <div className={place}>
          <TextField label={t('filters.from')} name="from" type="date" defaultValue={from ?? ''} />
        </div>
        <div className={place}>
          <TextField label={t('filters.until')} name="until" type="date" defaultValue={until ?? ''} />
        </div>
        {subject ? <input type="hidden" name="subject" value={subject} /> : null}
        <Button type="submit" size="touch">
          {t('filters.show')}
        </Button>
        {isFiltered ? (
          <ButtonLink kind="plain" size="touch" href={path}>
            {t('filters.clear')}
          </ButtonLink>
        ) : null}
      </Form>
      {trouble ? (
        <div className="mt-4">
          <Notice quiet title={t(trouble)}>
            {t(`${trouble}Why`)}{' '}
            {isFiltered ? null : (
              <Link href={path} className="underline decoration-line-2 underline-offset-2">
                {t('filters.clear')}
              </Link>
            )}
          </Notice>
        </div>
      ) : null}
    </>
  )
}
