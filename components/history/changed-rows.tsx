// What one line of the history changed, row by row: before and after, words compared word by word.
import { useTranslations } from 'next-intl'
import { ComparedRuns, comparedWords } from '#components/ui/compare-words'
import { Time } from '#components/ui/time'
import type { FieldChange, HistoryChange, RowChangeView } from '#lib/record/history'
import { SubjectLink } from './subject-link.tsx'

export function ChangedRows({ desk, change }: { desk: string; change: HistoryChange }) {
  const t = useTranslations('history.open')
  if (change.rows === null) return <p className="text-ui text-ink-2">{t('notKept')}</p>
  if (change.rows.length === 0) return <p className="text-ui text-ink-2">{t('none')}</p>
  return (
    <>
      <ul className="grid gap-4">
        {change.rows.map((row, i) => (
          <li key={i} className="min-w-0">
            <ChangedRow desk={desk} row={row} />
          </li>
        ))}
      </ul>
      {change.more > 0 ? (
        <p className="mt-3 text-note text-ink-3">{t('more', { count: change.more })}</p>
      ) : null}
    </>
  )
}

function ChangedRow({ desk, row }: { desk: string; row: RowChangeView }) {
  const t = useTranslations('history')
  const noun = t.has(`tables.${row.noun}` as 'tables.other') ? row.noun : 'other'
  return (
    <>
      <p className="text-note text-ink-2 [overflow-wrap:anywhere]">
        <span className="font-semibold text-ink">
          {t(`kinds.${row.kind}`, { noun: t(`tables.${noun}` as 'tables.other') })}
        </span>{' '}
        {row.subject.label ? <SubjectLink desk={desk} subject={row.subject} /> : null}
      </p>
      {row.fields.length > 0 ? (
        <dl className="mt-1 grid gap-x-4 gap-y-2 border-l-2 border-line-2 pl-3 md:grid-cols-[132px_minmax(0,1fr)] md:gap-y-1.5">
          {row.fields.map((field) => (
            <Field key={field.name} field={field} row={row} />
          ))}
        </dl>
      ) : null}
    </>
  )
}

function Field({ field, row }: { field: FieldChange; row: RowChangeView }) {
  const t = useTranslations('history')
  const isFlagged = row.noun === 'claim_flag' && field.name === 'reason'
  const name = `fields.${field.name}` as 'fields.other'
  return (
    <>
      <dt className="text-note text-ink-3 md:pt-0.5">
        {t.has(name) ? t(name, { name: '' }) : t('fields.other', { name: field.name.replaceAll('_', ' ') })}
      </dt>
      <dd className="grid min-w-0 gap-0.5 text-ui text-ink [overflow-wrap:anywhere]">
        {isFlagged && field.after ? (
          <FlagReason reason={field.after} />
        ) : row.kind === 'update' ? (
          <BeforeAfter field={field} />
        ) : (
          <Value value={field.before ?? field.after} look={field.look} />
        )}
      </dd>
    </>
  )
}

/** Why a claim was flagged, in the words of its own page. It never changes: a flag is set once. */
function FlagReason({ reason }: { reason: string }) {
  const t = useTranslations('claim.flag.reasons')
  const known = reason as 'claim-split'
  return <span>{t.has(known) ? t(known) : reason}</span>
}

function BeforeAfter({ field: { look, before, after } }: { field: FieldChange }) {
  const t = useTranslations('history.open')
  const runs = look === 'words' && before !== null && after !== null ? comparedWords(before, after) : null
  return (
    <>
      {(['before', 'after'] as const).map((side) => (
        <div key={side} className="grid grid-cols-[48px_minmax(0,1fr)] items-baseline gap-2">
          <span className="text-note text-ink-3">{t(side)}</span>
          {runs ? (
            <ComparedRuns runs={runs[side]} className="font-serif text-words whitespace-pre-line" />
          ) : (
            <Value value={side === 'before' ? before : after} look={look} />
          )}
        </div>
      ))}
    </>
  )
}

function Value({ value, look }: { value: string | null; look: FieldChange['look'] }) {
  const t = useTranslations('history')
  if (value === null) return <span className="text-ink-3">{t('open.nothing')}</span>
  if (look === 'moment')
    return (
      <span>
        <Time at={value} look="exact" />
      </span>
    )
  if (look === 'words') return <span className="font-serif text-words whitespace-pre-line">{value}</span>
  const known = `values.${value}` as 'values.open'
  return <span>{look === 'value' && !value.includes('.') && t.has(known) ? t(known) : value}</span>
}
