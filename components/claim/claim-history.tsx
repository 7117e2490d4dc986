// All that happened to the claim and to what it rests on, newest first, with the words as they were before.
'use client'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import { HistorySentence } from '#components/history/history-sentence'
import { CompareWords } from '#components/ui/compare-words'
import { Time } from '#components/ui/time'
import type { ClaimPage } from '#lib/record/claim-page'
import { pastAddress } from './past-steps.tsx'

const first = 8

type Props = { desk: string; page: Pick<ClaimPage, 'history' | 'revisions' | 'claim'> }

export function ClaimHistory({ desk, page }: Props) {
  const t = useTranslations('claim.history')
  const tPast = useTranslations('claim.past')
  const [isWhole, setWhole] = useState(false)
  const lines = [...page.history].reverse()
  // On its own page the claim need not be named in every line.
  type Line = (typeof lines)[number]
  const called = (subject: Line['subject']) =>
    subject.id === page.claim.id ? { ...subject, kind: 'this', label: t('this') } : subject
  const ofThisClaim = ({ into, ...line }: Line): Line => ({
    ...{ ...line, subject: called(line.subject) },
    ...(into && { into: called(into) }),
  })
  const shown = isWhole ? lines : lines.slice(0, first)
  return (
    <section aria-labelledby="claim-history" className="mt-6 border-t border-line pt-5">
      <h2 id="claim-history" className="text-ui">
        {t('heading')}
      </h2>
      {lines.length === 0 ? <p className="mt-2 text-ui text-ink-3">{t('none')}</p> : null}
      <ol className="mt-2 grid gap-3">
        {shown.map((line) => (
          <li key={`${line.seq}`} className="text-ui text-ink-2">
            <p className="[overflow-wrap:anywhere]">
              <HistorySentence desk={desk} line={ofThisClaim(line)} />
            </p>
            {line.operation === 'statement.correct' ? (
              <Former page={page} statementId={line.subject.id} at={line.at} />
            ) : null}
            <p className="flex flex-wrap items-baseline gap-x-2 text-note text-ink-3">
              <Time at={line.at} />
              <Link
                href={pastAddress(desk, page.claim.id, line.at)}
                className="inline-flex min-h-6 items-center underline decoration-line-2 underline-offset-2 pointer-coarse:min-h-11"
              >
                {tPast('link')}
              </Link>
            </p>
          </li>
        ))}
      </ol>
      {lines.length > first ? (
        <button
          type="button"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
          className="mt-3 inline-flex min-h-6 items-center text-ui font-medium underline decoration-line-2 underline-offset-2 pointer-coarse:min-h-11"
        >
          {isWhole ? t('less') : t('show', { count: lines.length })}
        </button>
      ) : null}
    </section>
  )
}

/** What the words were before the change made at `at`, beside what they were after it. */
function Former({ page, statementId, at }: { page: Props['page']; statementId: string; at: string }) {
  const t = useTranslations('claim.history')
  const ofStatement = page.revisions
    .filter((revision) => revision.statementId === statementId)
    .sort((a, b) => a.number - b.number)
  const index = ofStatement.findIndex((revision) => revision.at === at)
  const before = ofStatement[index]
  const after =
    ofStatement[index + 1]?.quote ?? page.claim.statements.find(({ id }) => id === statementId)?.quote
  if (!before || after === undefined || before.quote === after) return null
  return (
    <CompareWords
      before={before.quote}
      after={after}
      labels={{ before: t('former'), after: t('now') }}
      className="my-1 border-l-2 border-line-2 pl-2.5"
    />
  )
}
