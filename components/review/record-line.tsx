// One line of the record: when, who, what, and what belongs to it: a note, a rationale's length, the words before.
'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { Tag } from '#components/ui/tag'
import { Tag as TagName } from '#lib/record/claim'
import type { ClaimPage } from '#lib/record/claim-page'
import type { HistoryLine } from '#lib/record/history'
import type { WorkbenchStatement } from '#lib/record/workbench'

const Detail = z.object({
  to: TagName.optional().catch(undefined),
  decision: z.string().optional().catch(undefined),
  reason: z.string().optional().catch(undefined),
  opened: z.boolean().optional().catch(undefined),
  evidence: z.string().optional().catch(undefined),
  after: z
    .object({ fields: z.array(z.string()).optional() })
    .optional()
    .catch(undefined),
})

type Props = { line: HistoryLine; statement: WorkbenchStatement; claim: ClaimPage | null }

export function RecordLine({ line, statement, claim }: Props) {
  const t = useTranslations('review.record')
  const detail = Detail.parse(line.detail)
  const decision = claim?.claim.decisions.find(({ id }) => id === detail.decision)
  const evidence = claim?.claim.evidence.find(({ id }) => id === detail.evidence)
  const key = `did.${line.operation}` as 'did.other.operation'
  const isEnd = /^decision\.(refuse|send-back)$/.test(line.operation)
  return (
    <Line at={line.at} isRefusal={isEnd}>
      <p className="text-ui text-ink-2 [overflow-wrap:anywhere]">
        {t.rich(t.has(key) ? key : 'did.other.operation', {
          name: line.actor?.name ?? t('nobody'),
          operation: line.operation,
          number: claim?.claim.number ?? line.subject.number ?? 0,
          opened: detail.opened ? 'yes' : 'no',
          what: whatOf(detail.after?.fields),
          evidence: evidence?.title ?? evidence?.from ?? '',
          strong: (chunks) => <strong className="text-ink">{chunks}</strong>,
          tag: () => (detail.to ? <Tag tag={detail.to} look="bare" /> : <Tag tag="attributed" look="bare" />),
        })}
      </p>
      {detail.reason ? <p className="text-ui text-ink-2">{t('because', { reason: detail.reason })}</p> : null}
      {line.operation === 'decision.propose' && decision ? (
        <p className="text-note text-ink-3">
          {t('proposal', {
            evidence: decision.evidenceIds.length,
            words: decision.rationale.split(/\s+/).filter(Boolean).length,
          })}
        </p>
      ) : null}
      {isEnd && decision?.note ? (
        <p className="mt-0.5 font-serif text-words [overflow-wrap:anywhere]">
          {t('quoted', { words: decision.note })}
        </p>
      ) : null}
      {line.operation === 'statement.correct' ? <WordsBefore line={line} statement={statement} /> : null}
    </Line>
  )
}

/** The last line: how the statement came here at all. */
export function FoundLine({ statement: { explanation } }: { statement: WorkbenchStatement }) {
  const t = useTranslations('review.record')
  return (
    <Line at={explanation.at}>
      <p className="text-ui text-ink-2">
        {explanation.foundBy
          ? t.rich('added', {
              name: explanation.foundBy.name,
              strong: (chunks) => <strong className="text-ink">{chunks}</strong>,
            })
          : t.rich('found', {
              rule: explanation.rule,
              proof: (chunks) => <span className="font-mono text-proof">{chunks}</span>,
            })}
      </p>
    </Line>
  )
}

function Line({ at, isRefusal = false, children }: { at: string; isRefusal?: boolean; children: ReactNode }) {
  return (
    <li className="relative grid grid-cols-[42px_10px_1fr] gap-x-1.5 pb-3.5 before:absolute before:top-4 before:bottom-0 before:left-[52.5px] before:w-px before:bg-line-2 last:before:hidden">
      <Moment at={at} />
      <span
        aria-hidden
        className={`mt-1.5 size-1.5 justify-self-center ${isRefusal ? 'bg-cont' : 'rounded-full bg-ink-3'}`}
      />
      <div className="min-w-0">{children}</div>
    </li>
  )
}

/** The hour of today, the day of any other; the whole of it on hover. */
function Moment({ at }: { at: string }) {
  const format = useFormatter()
  const date = new Date(at)
  const isToday = date.toDateString() === new Date().toDateString()
  const short = isToday
    ? format.dateTime(date, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    : format.dateTime(date, { day: 'numeric', month: 'short' })
  return (
    <time
      dateTime={at}
      title={format.dateTime(date, { dateStyle: 'full', timeStyle: 'medium' })}
      className="tabular text-note leading-[18px] whitespace-nowrap text-ink-3"
    >
      {short}
    </time>
  )
}

/** The words as they were before this correction, struck, and what followed them. */
function WordsBefore({ line, statement }: { line: HistoryLine; statement: WorkbenchStatement }) {
  const t = useTranslations('review.record')
  const index = statement.revisions.findIndex(({ at }) => at === line.at)
  const before = statement.revisions[index]
  if (!before) return null
  const after = statement.revisions[index + 1] ?? { ...statement, speaker: statement.speaker?.name ?? null }
  const pairs = (['quote', 'speaker', 'role', 'kind'] as const).filter(
    (field) => before[field] !== after[field],
  )
  return pairs.map((field) => (
    <p
      key={field}
      className={`mt-0.5 [overflow-wrap:anywhere] ${field === 'quote' ? 'font-serif text-words' : 'text-note'}`}
    >
      <s className="text-ink-3">
        <span className="visually-hidden">{t('was')}: </span>
        {before[field] ?? t('none')}
      </s>
      <br />
      <span>
        <span className="visually-hidden">{t('became')}: </span>
        {after[field] ?? t('none')}
      </span>
    </p>
  ))
}

function whatOf(fields: readonly string[] | undefined): string {
  if (!fields || fields.length === 0) return 'other'
  if (fields.includes('content')) return 'words'
  if (fields.some((field) => field.startsWith('speaker'))) return 'speaker'
  return fields[0] ?? 'other'
}
