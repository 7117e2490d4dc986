// How the words were found: kind, pieces, offsets, certainty and rule; whom a pronoun stands for; what they were before.
'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { foldName } from '#lib/record/names'
import type { WorkbenchStatement } from '#lib/record/workbench'
import { WhyFound } from './why-found.tsx'

type Props = {
  statement: WorkbenchStatement
  text: string
  speakerName: string | null
  onCorrect?: () => void
}

export function StatementFacts({ statement, text, speakerName, onCorrect }: Props) {
  const t = useTranslations('review.facts')
  const format = useFormatter()
  const { kind, content, explanation, mention, rejectedReason } = statement
  const proof = (chunks: ReactNode) => <span className="font-mono text-proof text-ink-2">{chunks}</span>
  const strong = (chunks: ReactNode) => <strong className="text-ink">{chunks}</strong>
  const mentioned = mention ? text.slice(...mention) : null
  const stands =
    mentioned && speakerName && mentioned.length <= 40 && !isNameIn(mentioned, speakerName) ? mentioned : null
  return (
    <div className="grid gap-1 text-note text-ink-2">
      <p>
        {t.rich('where', {
          kind: t(`kinds.${kind}`),
          pieces: content.length,
          places: () => <Places pieces={content} />,
        })}{' '}
        {explanation.foundBy
          ? t('byHand', { name: explanation.foundBy.name })
          : t.rich('byRule', {
              confidence: format.number(explanation.confidence, {
                minimumFractionDigits: 2,
                maximumFractionDigits: 2,
              }),
              rule: explanation.rule,
              proof,
              strong,
            })}
        {stands && speakerName ? t('standsFor', { mention: stands, name: speakerName }) : '.'}
        {onCorrect ? (
          <>
            {' '}
            <button
              type="button"
              className="rounded-mark font-medium text-ink underline underline-offset-2"
              onClick={onCorrect}
            >
              {t('correct')}
            </button>
          </>
        ) : null}
      </p>
      <WhyFound why={explanation.why} />
      {rejectedReason ? <p>{t('rejectedBecause', { reason: rejectedReason })}</p> : null}
      <Before statement={statement} />
    </div>
  )
}

/** True where the mention already says the name, or a part of it. */
function isNameIn(mention: string, name: string): boolean {
  const [short, full] = [foldName(mention), foldName(name)]
  return (
    short.includes(full) || full.split(' ').some((word) => word.length > 2 && short.split(' ').includes(word))
  )
}

function Places({ pieces }: { pieces: WorkbenchStatement['content'] }) {
  const format = useFormatter()
  const parts = pieces.map(([start, end]) => (
    <span key={start} className="font-mono text-proof whitespace-nowrap">
      {start}–{end}
    </span>
  ))
  return <>{format.list(parts)}</>
}

/** What the words were before the latest change that touched them; nothing where they are as they were found. */
function Before({ statement }: { statement: WorkbenchStatement }) {
  const t = useTranslations('review.facts')
  const before = statement.revisions.findLast(({ quote }) => quote !== statement.quote)
  if (!before || statement.revisions[0]?.quote === statement.quote) return null
  return (
    <p>
      {t('before')} <s className="font-serif">{before.quote}</s>
    </p>
  )
}
