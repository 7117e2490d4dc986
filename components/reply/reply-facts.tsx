// What is known of one request: who was asked, when, by which way and until when, what they answered, and what was asked.
'use client'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import { Time } from '#components/ui/time'
import type { ReplyView } from '#lib/record/reply'
import { ReplyState } from './reply-state.tsx'

type Props = { desk: string; reply: ReplyView }

export function ReplyFacts({ desk, reply }: Props) {
  const t = useTranslations('replies')
  const asked = () => <Time at={reply.mail.sentAt ?? reply.askedAt} look="exact" />
  const due = () => <Time at={reply.dueAt} look="exact" />
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
        <span className="text-ui font-semibold [overflow-wrap:anywhere]">
          {reply.speakerId ? (
            <Link
              href={`/d/${encodeURIComponent(desk)}/speakers/${reply.speakerId}`}
              className="underline-offset-2 hover:underline"
            >
              {reply.to}
            </Link>
          ) : (
            reply.to
          )}
        </span>
        <ReplyState reply={reply} />
      </p>
      <p className="text-note text-ink-3 [overflow-wrap:anywhere]">
        {t.rich('asked', {
          time: asked,
          way: t(`ways.${reply.way}`),
          name: reply.askedBy.name,
        })}
        {reply.address ? ` (${reply.address})` : null}, {t.rich('until', { time: due })}
      </p>
      <Outcome desk={desk} reply={reply} />
      <Request reply={reply} />
    </div>
  )
}

function Outcome({ desk, reply }: Props) {
  const t = useTranslations('replies')
  const { state, mail, answer, answeredAt, answeredWay } = reply
  const name = reply.recordedBy?.name ?? ''
  const note = 'mt-1 text-note text-ink-3 [overflow-wrap:anywhere]'
  if (state === 'answered' || state === 'declined') {
    const at = answeredAt ?? reply.askedAt
    return (
      <>
        {answer ? (
          <blockquote className="mt-1.5 border-l-2 border-line-2 pl-2.5 font-serif text-words whitespace-pre-line [overflow-wrap:anywhere]">
            {answer}
          </blockquote>
        ) : null}
        <p className={note}>
          {t.rich(state, {
            time: () => <Time at={at} look="exact" />,
            way: t(`ways.${answeredWay ?? reply.way}`),
            name,
          })}
          <StandsIn desk={desk} reply={reply} />
        </p>
      </>
    )
  }
  if (state === 'unanswered') {
    const time = () => <Time at={reply.recordedAt ?? reply.dueAt} look="exact" />
    return <p className={note}>{t.rich('unanswered', { name, time })}</p>
  }
  if (state === 'withdrawn')
    return <p className={note}>{t('withdrawn', { name, reason: reply.withdrawnReason ?? '' })}</p>
  if (mail.state === 'failed')
    return <p className="mt-1 text-note text-err [overflow-wrap:anywhere]">{failed(t, mail.error ?? '')}</p>
  return mail.state === 'queued' && mail.error ? (
    <p className={note}>{t('queued', { error: mail.error })}</p>
  ) : null
}

/** The words of the mail server, or of what kept a mail from ever reaching one. */
function failed(t: ReturnType<typeof useTranslations<'replies'>>, error: string): string {
  if (error === 'SMTP_URL') return t('failedSetUp')
  if (error === 'due-passed') return t('failedLate')
  return error === 'worker-ended' ? t('failedEnded') : t('failed', { error })
}

function StandsIn({ desk, reply }: Props) {
  const t = useTranslations('replies')
  if (!reply.sourceId) return null
  const place = `/d/${encodeURIComponent(desk)}/sources/${reply.sourceId}`
  return (
    <>
      {'. '}
      <Link
        href={reply.statementId ? `${place}?s=${reply.statementId}` : place}
        className="text-ink-2 underline decoration-line-2 underline-offset-2"
      >
        {t('standsIn')}
      </Link>
    </>
  )
}

/** The request as it went out, shown when it is asked for. */
function Request({ reply }: { reply: ReplyView }) {
  const t = useTranslations('replies')
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="mt-1">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="min-h-6 text-note text-ink-2 underline decoration-line-2 underline-offset-2 pointer-coarse:min-h-11"
      >
        {t('request')}
      </button>
      {isOpen ? (
        <div className="mt-1 border-l-2 border-line-2 pl-2.5 text-ui [overflow-wrap:anywhere]">
          <p className="font-medium">{reply.subject}</p>
          <p className="mt-1 whitespace-pre-line text-ink-2">{reply.text}</p>
        </div>
      ) : null}
    </div>
  )
}
