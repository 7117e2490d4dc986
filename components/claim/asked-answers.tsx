// The questions that were asked of a proposal, with its answers: what whoever approves it reads.
'use client'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { Asked } from '#lib/record/answers'

type Props = {
  asked: readonly Asked[]
  handbook: number | null
  /** The newest version, where it matters that another one was asked. */
  newest?: number
  /** Where the version can be read; left out, it is named alone. */
  desk?: string
}

export function AskedAnswers({ asked, handbook, newest, desk }: Props) {
  const t = useTranslations('decision.asks')
  if (asked.length === 0 || handbook === null) return null
  const under = t('under', { version: handbook })
  return (
    <div className="grid gap-1.5">
      <dl aria-label={t('answers')} className="grid gap-1.5">
        {asked.map(({ questionId, question, answer }) => (
          <div key={questionId}>
            <dt className="text-note text-ink-2 [overflow-wrap:anywhere]">{question}</dt>
            <dd
              className={
                answer
                  ? 'font-serif text-words whitespace-pre-line [overflow-wrap:anywhere]'
                  : 'text-note text-ink-3'
              }
            >
              {answer ?? t('unanswered')}
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-note text-ink-3">
        {desk ? (
          <Link
            href={`/d/${desk}/handbook?version=${handbook}`}
            className="underline decoration-line-2 underline-offset-2 pointer-coarse:py-3"
          >
            {under}
          </Link>
        ) : (
          under
        )}
        {newest !== undefined && newest > handbook ? `. ${t('kept', { newest })}` : null}
      </p>
    </div>
  )
}
