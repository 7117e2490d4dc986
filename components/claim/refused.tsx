// Why a step was refused, beside what was typed, which stays. What a tag still needs is said item by item.
'use client'
import { useTranslations } from 'next-intl'
import { RefusalText, useRefusalWords } from '#components/refusal-text'
import { Notice } from '#components/ui/notice'
import type { Refusal } from '#lib/record/refusal'

export function Refused({ refusal }: { refusal: Refusal }) {
  const t = useTranslations('requirements')
  const words = useRefusalWords()
  if (refusal.kind !== 'rule' || !refusal.unmet?.length) return <RefusalText refusal={refusal} />
  return (
    <Notice title={words(refusal).title}>
      <ul className="list-disc pl-4">
        {refusal.unmet.map(({ rule, params }) => (
          <li key={`${rule}:${params.questionId ?? ''}`}>{t(`${rule}.unmet`, params)}</li>
        ))}
      </ul>
    </Notice>
  )
}
