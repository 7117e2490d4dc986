// Why the document does not go out: which source or claim it is, and what to do.
'use client'
import { useTranslations } from 'next-intl'
import { RefusalText } from '#components/refusal-text'
import { Button } from '#components/ui/button'
import { Notice } from '#components/ui/notice'
import { toastDone } from '#components/ui/toast'
import type { ClaimSummary } from '#lib/record/claim'
import type { Refusal } from '#lib/record/refusal'
import type { SummaryDocument } from '#lib/record/summary-document'

type Props = {
  refusal: Refusal
  claims: readonly ClaimSummary[]
  chosen: readonly string[]
  document: SummaryDocument | null
  onChoose: (ids: readonly string[]) => void
}

export function ExportRefused({ refusal, claims, chosen, document, onChoose }: Props) {
  const t = useTranslations('summaries.make')
  if (refusal.kind !== 'rule') return <RefusalText refusal={refusal} />
  const { source, claim: number } = refusal.params ?? {}
  const isSnapshot = refusal.code === 'snapshot-changed' && source !== undefined
  const isDecision = refusal.code === 'decision-changed' && number !== undefined
  if (!isSnapshot && !isDecision) return <RefusalText refusal={refusal} />

  const resting = new Set(
    isSnapshot
      ? [
          ...claims
            .filter((claim) => claim.sources.some(({ title }) => title === source))
            .map(({ id }) => id),
          ...(document?.sentences ?? [])
            .filter(({ claim }) => claim.statements.some((statement) => statement.source.title === source))
            .map(({ claim }) => claim.id),
        ]
      : claims.filter((claim) => claim.number === Number(number)).map(({ id }) => id),
  )
  const left = chosen.filter((id) => !resting.has(id))
  return (
    <Notice
      title={
        isSnapshot ? t('changed.title', { source }) : t('decisionChanged.title', { number: number ?? '' })
      }
    >
      <p>{isSnapshot ? t('changed.why') : t('decisionChanged.why')}</p>
      {left.length < chosen.length ? (
        <div className="mt-2">
          <Button
            onClick={() => {
              onChoose(left)
              toastDone(t('changed.leftOut', { count: chosen.length - left.length }))
            }}
          >
            {t('changed.leaveOut')}
          </Button>
        </div>
      ) : null}
    </Notice>
  )
}
