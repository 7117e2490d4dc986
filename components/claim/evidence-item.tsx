// One piece of evidence, and what a person may do with it: answer what refutes, withdraw with a reason.
'use client'
import { Download, ExternalLink } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PublishedDay } from '#components/ui/published-day'
import { classNames } from '#components/ui/class-names'
import { Time } from '#components/ui/time'
import { ClaimView } from '#lib/record/claim'
import type { EvidenceView } from '#lib/record/evidence'
import type { Answer } from '#lib/record/refusal'
import { MendEvidence } from './mend-evidence.tsx'
import type { Mending } from './mend-evidence.tsx'
import { NoteDialog } from './note-dialog.tsx'
import type { StandingNote } from './note-dialog.tsx'

export type ShownEvidence = EvidenceView & { allowed?: { answer: boolean; mend: boolean; withdraw: boolean } }

export type EvidenceActions = {
  answer: (input: { evidenceId: string; version: number; note: string }) => Promise<Answer<unknown>>
  mend: (input: Mending) => Promise<Answer<unknown>>
  withdraw: (input: { evidenceId: string; version: number; reason: string }) => Promise<Answer<unknown>>
}

type Props = {
  desk: string
  evidence: ShownEvidence
  isCopy: boolean
  inPane?: boolean
  /** Who withdrew it, where it was. */
  withdrawal?: { name: string; at: string }
  actions?: EvidenceActions
  onDone?: () => void
}

export function EvidenceItem(props: Props) {
  const { desk, evidence, isCopy, inPane = false, withdrawal, actions, onDone } = props
  const t = useTranslations('evidence')
  const gone = evidence.state === 'withdrawn'
  const title = evidenceTitle(evidence)
  const facts = [
    evidence.from,
    evidence.publisher && evidence.publisher !== evidence.from ? evidence.publisher : null,
    evidence.method ? t(`methods.${evidence.method}`) : null,
    evidence.file ? t('fileFacts', { name: evidence.file.name, size: evidence.file.size }) : null,
  ].filter(Boolean)
  const isQuoted = evidence.words !== null && evidence.words !== title
  return (
    <div className="min-w-0">
      <p
        className={classNames(
          evidence.title === null && evidence.words !== null
            ? 'font-serif text-words'
            : 'text-ui font-semibold',
          '[overflow-wrap:anywhere]',
          gone && 'text-ink-3 line-through',
        )}
      >
        <bdi>
          <Titled desk={desk} evidence={evidence} title={title} />
        </bdi>
      </p>
      <p className="text-note text-ink-3">
        <bdi>{facts.join('; ')}</bdi>
        {evidence.publishedAt ? (
          <>
            , <PublishedDay at={evidence.publishedAt} />
          </>
        ) : null}
        {evidence.side === 'supports' && evidence.fromSpeaker ? (
          <strong className="text-ink-2">; {t('ownWord')}</strong>
        ) : null}
        {evidence.fallen && !gone ? (
          <strong className="text-ink-2">; {t(`fallen.${evidence.fallen}`)}</strong>
        ) : null}
        {evidence.side === 'refutes' && !gone && !evidence.fallen && evidence.answer === null ? (
          <strong className="text-ink-2">; {t('unanswered')}</strong>
        ) : null}
      </p>
      {isQuoted ? (
        <p className={classNames('mt-0.5 font-serif text-words', gone && 'line-through')}>{evidence.words}</p>
      ) : null}
      {evidence.note ? (
        <p className={classNames('mt-0.5 text-ui text-ink-2', gone && 'line-through')}>{evidence.note}</p>
      ) : null}
      {isCopy ? <p className="mt-0.5 text-ui text-ink-2">{t('copy')}</p> : null}
      {evidence.answer ? (
        <p className="mt-1 border-l-2 border-line-2 pl-2 text-ui text-ink-2">
          <span className="font-medium text-ink">
            {t('answered', { name: evidence.answeredBy?.name ?? '' })}
          </span>{' '}
          {evidence.answer}
        </p>
      ) : null}
      {gone ? (
        <p className="mt-1 text-ui text-ink-2">
          {withdrawal
            ? t.rich('withdrawnBy', {
                name: () => <bdi>{withdrawal.name}</bdi>,
                time: () => <Time at={withdrawal.at} look="exact" />,
                reason: () => <bdi>{evidence.withdrawnReason}</bdi>,
              })
            : t('withdrawnBecause', { reason: evidence.withdrawnReason ?? '' })}
        </p>
      ) : null}
      {actions && (evidence.allowed?.answer || evidence.allowed?.mend || evidence.allowed?.withdraw) ? (
        <Deeds {...{ evidence, title, actions, onDone, inPane }} />
      ) : null}
    </div>
  )
}

/** What the desk calls a piece of evidence. */
export function evidenceTitle(
  evidence: Pick<EvidenceView, 'title' | 'words' | 'url' | 'from' | 'file'>,
): string {
  const { title, words, url, file, from } = evidence
  return title ?? words ?? url?.replace(/^https?:\/\/(www\.)?/i, '') ?? file?.name ?? from
}

function Titled({ desk, evidence, title }: { desk: string; evidence: EvidenceView; title: string }) {
  if (evidence.url) {
    return (
      <a
        href={evidence.url}
        target="_blank"
        rel="noreferrer noopener"
        className="underline-offset-2 hover:underline"
      >
        {title}
        <ExternalLink size={11} aria-hidden className="ml-1 inline align-baseline text-ink-3" />
      </a>
    )
  }
  if (evidence.file) {
    return (
      <a
        href={`/d/${desk}/claims/${evidence.claimId}/evidence/${evidence.id}`}
        download
        className="underline-offset-2 hover:underline"
      >
        {title}
        <Download size={11} aria-hidden className="ml-1 inline align-baseline text-ink-3" />
      </a>
    )
  }
  if (!evidence.sourceId) return title
  const at = evidence.statementId ? `?s=${evidence.statementId}` : ''
  return (
    <Link
      href={`/d/${desk}/sources/${evidence.sourceId}${at}`}
      className="underline-offset-2 hover:underline"
    >
      {title}
    </Link>
  )
}

type DeedsProps = Pick<Props, 'onDone' | 'inPane'> & {
  evidence: ShownEvidence
  title: string
  actions: EvidenceActions
}

function Deeds({ evidence, title, actions, onDone }: DeedsProps) {
  const t = useTranslations('evidence')
  const [asking, setAsking] = useState<'answer' | 'mend' | 'withdraw' | null>(null)
  const { id: evidenceId, version, allowed } = evidence
  const link =
    'rounded-control text-note font-medium text-ink-2 underline decoration-line-2 underline-offset-2 hover:text-ink pointer-coarse:min-h-11'
  return (
    <div role="group" aria-label={t('actionsOf', { title })} className="mt-1 flex gap-3">
      {allowed?.answer ? (
        <button
          type="button"
          data-answer={evidence.answer ? undefined : ''}
          className={link}
          onClick={() => setAsking('answer')}
        >
          {evidence.answer ? t('answerAgain') : t('answer')}
        </button>
      ) : null}
      {allowed?.mend ? (
        <button
          type="button"
          data-unnamed={evidence.side === 'supports' && evidence.method === null ? '' : undefined}
          className={link}
          onClick={() => setAsking('mend')}
        >
          {t('mend.open')}
        </button>
      ) : null}
      {allowed?.withdraw ? (
        <button type="button" className={link} onClick={() => setAsking('withdraw')}>
          {t('withdraw')}
        </button>
      ) : null}
      {asking === 'mend' ? (
        <MendEvidence
          evidence={evidence}
          mend={actions.mend}
          onClose={() => setAsking(null)}
          onDone={onDone}
        />
      ) : null}
      <NoteDialog
        open={asking === 'answer'}
        onOpenChange={(open) => setAsking(open ? 'answer' : null)}
        draftKey={`answer:${evidenceId}`}
        title={t('answerTitle')}
        about={title}
        label={t('answerLabel')}
        hint={t('answerHint')}
        standing={evidence.answer}
        send={t('answerSend')}
        onSend={(note, newer) => actions.answer({ evidenceId, version: newer ?? version, note })}
        theirs={(current) => standingAnswer(current, evidenceId)}
        done={t('answerDone')}
        onDone={onDone}
      />
      <NoteDialog
        open={asking === 'withdraw'}
        onOpenChange={(open) => setAsking(open ? 'withdraw' : null)}
        draftKey={`withdraw:${evidenceId}`}
        title={t('withdrawTitle')}
        description={t('withdrawDescription')}
        about={title}
        label={t('withdrawLabel')}
        send={t('withdrawSend')}
        danger
        onSend={(reason) => actions.withdraw({ evidenceId, version, reason })}
        done={t('withdrawDone')}
        onDone={onDone}
      />
    </div>
  )
}

/** The answer that somebody else gave meanwhile, in the claim that a conflict answers with. */
function standingAnswer(current: unknown, evidenceId: string): StandingNote | null {
  const piece = ClaimView.safeParse(current).data?.evidence.find(({ id }) => id === evidenceId)
  if (piece?.state !== 'on-record' || piece.answer === null) return null
  return { name: piece.answeredBy?.name ?? '', words: piece.answer, version: piece.version }
}
