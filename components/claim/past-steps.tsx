// The changes of a claim, step by step: each leads to the claim as it was right after it.
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { HistorySentence } from '#components/history/history-sentence'
import { Time } from '#components/ui/time'
import type { ClaimPast } from '#lib/record/claim-past'

type Props = { desk: string; claimId: string; lines: ClaimPast['lines']; at: string }

export function PastSteps({ desk, claimId, lines, at }: Props) {
  const t = useTranslations('claim.past')
  const tHistory = useTranslations('claim.history')
  const here = stepAt(lines, at)
  const own = (line: ClaimPast['lines'][number]) =>
    line.subject.id === claimId
      ? { ...line, subject: { ...line.subject, kind: 'this', label: tHistory('this') } }
      : line
  return (
    <section aria-labelledby="steps">
      <h2 id="steps" className="text-ui">
        {t('steps')}
      </h2>
      <p className="text-note text-ink-3">{t('stepsWhy')}</p>
      <ol className="mt-2 border-l border-line-2">
        {[...lines].reverse().map((line) => {
          const isHere = line.seq === here?.seq
          return (
            <li
              key={line.seq}
              aria-current={isHere ? 'step' : undefined}
              className={`-ml-px border-l-2 py-1.5 pl-3 text-ui text-ink-2 ${isHere ? 'border-ink' : 'border-transparent'}`}
            >
              <p className="[overflow-wrap:anywhere]">
                <HistorySentence desk={desk} line={own(line)} />
              </p>
              <p className="text-note text-ink-3">
                <Link
                  href={pastAddress(desk, claimId, line.at)}
                  className="inline-flex min-h-6 items-center underline decoration-line-2 underline-offset-2 pointer-coarse:min-h-11"
                >
                  <Time at={line.at} look="exact" />
                </Link>
                {isHere ? `, ${t('here')}` : ''}
              </p>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** The last change that had happened at a moment. */
export function stepAt(lines: ClaimPast['lines'], at: string): ClaimPast['lines'][number] | undefined {
  return lines.findLast((line) => Date.parse(line.at) <= Date.parse(at))
}

export function pastAddress(desk: string, claimId: string, at: string): string {
  return `/d/${encodeURIComponent(desk)}/claims/${claimId}?at=${encodeURIComponent(at)}`
}
