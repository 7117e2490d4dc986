// One line of the record: when, who, what, and what belongs to it: a note, a rationale's length, the words before.
'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { AskedAnswers } from '#components/claim/asked-answers'
import { Tag } from '#components/ui/tag'
import { Tag as TagName } from '#lib/record/claim'
import type { ClaimPage } from '#lib/record/claim-page'
import type { HistoryLine } from '#lib/record/history'
import type { WorkbenchStatement } from '#lib/record/workbench'
import { correctionAt } from './told-correction.ts'
import type { Told } from './told-correction.ts'

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

type Props = { line: HistoryLine; statement: WorkbenchStatement; text: string; claim: ClaimPage | null }

export function RecordLine({ line, statement, text, claim }: Props) {
  const t = useTranslations('review.record')
  const format = useFormatter()
  const detail = Detail.parse(line.detail)
  const decision = claim?.claim.decisions.find(({ id }) => id === detail.decision)
  const note = decision?.rounds.find(({ sentBackAt }) => sentBackAt === line.at)?.note ?? decision?.note
  const evidence = claim?.claim.evidence.find(({ id }) => id === detail.evidence)
  const told = line.operation === 'statement.correct' ? correctionAt(statement, text, line.at) : null
  const named = told ? told.changes.map(({ field }) => field) : (detail.after?.fields ?? []).map(fieldOf)
  const key = (
    told?.isTakenBack ? 'did.statement.uncorrect' : `did.${line.operation}`
  ) as 'did.other.operation'
  const isEnd = /^decision\.(refuse|send-back)$/.test(line.operation)
  return (
    <Line at={line.at} isRefusal={isEnd}>
      <p className="text-ui text-ink-2 [overflow-wrap:anywhere]">
        {t.rich(t.has(key) ? key : 'did.other.operation', {
          name: line.actor?.name ?? t('nobody'),
          operation: line.operation,
          number: claim?.claim.number ?? line.subject.number ?? 0,
          opened: detail.opened ? 'yes' : 'no',
          what: format.list(
            [...new Set(named.length > 0 ? named : ['other' as const])].map((field) => t(`changed.${field}`)),
          ),
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
      {line.operation === 'decision.propose' && decision ? (
        <AskedAnswers asked={(decision.rounds[0] ?? decision).answers} handbook={decision.handbook} />
      ) : line.operation === 'decision.resubmit' && decision ? (
        <AskedAnswers asked={decision.answers} handbook={decision.handbook} />
      ) : null}
      {isEnd && note ? (
        <p className="mt-0.5 font-serif text-words [overflow-wrap:anywhere]">
          {t('quoted', { words: note })}
        </p>
      ) : null}
      {told?.changes.map((change) => (
        <Change key={change.field} {...change} />
      ))}
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

/** What stood there before this correction, struck, and what followed it. */
function Change({ field, before, after }: Told['changes'][number]) {
  const t = useTranslations('review.record')
  const isOfText = field === 'words' || field === 'cue' || field === 'mention'
  const shown = (value: string | null) =>
    value === null ? t('none') : field === 'kind' ? t('kinds', { kind: value }) : value
  return (
    <p className={`mt-0.5 [overflow-wrap:anywhere] ${isOfText ? 'font-serif text-words' : 'text-note'}`}>
      <s className="text-ink-3">
        <span className="visually-hidden">{t('was')}: </span>
        {shown(before)}
      </s>
      <br />
      <span>
        <span className="visually-hidden">{t('became')}: </span>
        {shown(after)}
      </span>
    </p>
  )
}

/** What a field of the correction's input is called here. */
function fieldOf(field: string): Told['changes'][number]['field'] | 'other' {
  if (field === 'content') return 'words'
  if (field.startsWith('speaker')) return 'speaker'
  return field === 'cue' || field === 'mention' || field === 'kind' || field === 'role' ? field : 'other'
}
