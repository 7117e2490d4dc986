// What the desk's handbook says to whoever proposes: its guidance, and its questions with room for the answers.
'use client'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { TextArea } from '#components/ui/field'
import type { Asked } from '#lib/record/answers'
import { longest } from '#lib/record/handbook'
import type { HandbookView } from '#lib/record/handbook'

/** Puts the cursor where a question is answered. */
export function focusAnswer(questionId: string): void {
  document.querySelector<HTMLElement>(`[data-question="${questionId}"]`)?.focus()
}

type Props = {
  desk: string
  handbook: HandbookView
  asked: readonly Asked[]
  /** The version that a proposal which was sent back was asked under. */
  under: number | null
  typed: Readonly<Record<string, string>>
  onChange: (questionId: string, answer: string) => void
}

export function ProposalQuestions({ desk, handbook, asked, under, typed, onChange }: Props) {
  const t = useTranslations('decision.asks')
  if (handbook.version === 0) return null
  return (
    <section aria-label={t('heading')} className="grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h4 className="text-ui font-semibold">{t('heading')}</h4>
        <Link
          href={`/d/${desk}/handbook`}
          className="text-note text-ink-2 underline decoration-line-2 underline-offset-2 pointer-coarse:py-3"
        >
          {t('handbook', { version: under ?? handbook.version })}
        </Link>
      </div>
      {under !== null && under < handbook.version ? (
        <p className="text-note text-ink-2">{t('kept', { newest: handbook.version })}</p>
      ) : null}
      {handbook.guidance ? (
        <details className="border-l-2 border-line-2 pl-2.5">
          <summary className="cursor-pointer text-ui pointer-coarse:py-3">{t('guidance')}</summary>
          <p className="mt-1 text-ui whitespace-pre-line text-ink-2 [overflow-wrap:anywhere]">
            {handbook.guidance}
          </p>
        </details>
      ) : null}
      {asked.map(({ questionId, question, must }) => (
        <TextArea
          key={questionId}
          data-question={questionId}
          label={question}
          hint={must ? t('must') : t('may')}
          rows={2}
          maxLength={longest.answer}
          value={typed[questionId] ?? ''}
          onChange={(event) => onChange(questionId, event.target.value)}
        />
      ))}
    </section>
  )
}
