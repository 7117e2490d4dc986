// What happened at the desk lately, each line a sentence.
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { gathered } from '#components/history/gathered'
import { HistorySentence } from '#components/history/history-sentence'
import { SubjectLink } from '#components/history/subject-link'
import { MemberBadge } from '#components/ui/badge'
import { Time } from '#components/ui/time'
import { touchArea } from '#components/ui/touch-area'
import type { DeskPage } from '#lib/record/desk-page'

type Props = {
  desk: string
  lines: DeskPage['recent']
  sources: DeskPage['sources']
  mayReadHistory: boolean
}

export function Recent({ desk, lines, sources, mayReadHistory }: Props) {
  const t = useTranslations('desk')
  if (lines.length === 0) return null
  return (
    <section aria-labelledby="desk-recent" className="mt-9">
      <div className="flex items-baseline justify-between gap-3 border-b border-line pb-[7px]">
        <h2 id="desk-recent" className="text-ui">
          {t('recent')}
        </h2>
        {mayReadHistory ? (
          <Link
            href={`/d/${desk}/history`}
            className={`${touchArea} text-note text-ink-2 underline-offset-2 hover:underline`}
          >
            {t('allHistory')}
          </Link>
        ) : null}
      </div>
      <ul>
        {gathered(lines).map(({ first, count }) => (
          <li
            key={first.seq}
            className="grid grid-cols-[58px_18px_minmax(0,1fr)] gap-x-2.5 border-b border-line py-[9px] last:border-0"
          >
            <span className="text-ui text-ink-3">
              <Time at={first.at} look="short" />
            </span>
            <MemberBadge name={first.actor?.name ?? ''} size="line" />
            <p className="text-ui text-ink-2 [overflow-wrap:anywhere]">
              {count > 1 ? (
                <Several desk={desk} line={first} count={count} sources={sources} />
              ) : (
                <HistorySentence desk={desk} line={first} />
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Several(props: {
  desk: string
  line: Props['lines'][number]
  count: number
  sources: Props['sources']
}) {
  const t = useTranslations('history')
  const { line } = props
  const source = props.sources.find(({ id }) => id === line.subject.sourceId)
  return t.rich(source ? 'several.in' : 'several.plain', {
    name: line.actor?.name || t('nobody'),
    verb: line.operation.split('.')[1] ?? '',
    count: props.count,
    actor: (chunks) => <strong className="font-medium text-ink">{chunks}</strong>,
    thing: () =>
      source ? (
        <SubjectLink
          desk={props.desk}
          subject={{ kind: 'source', id: source.id, label: source.title, number: null, sourceId: source.id }}
        />
      ) : null,
  })
}
