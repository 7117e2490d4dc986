// Why a text was not brought in, in words: what is wrong with it and what to do.
'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { textLimit } from '#lib/record/source'
import type { DetailName } from './kept-draft.tsx'
import { detailNames } from './kept-draft.tsx'
import type { Sent } from './send.tsx'

type Refused = Extract<Sent, { ok: false }>['refusal']
/** `mayPass`: trying once more may help. */
export type Trouble = { field: DetailName | 'text' | null; message: string; mayPass?: boolean }

const ofText = ['empty-text', 'not-utf8', 'nul-in-text', 'lone-surrogate'] as const

/** Turns a refusal into its words and the field that it is about. */
export function useTroubleWords(): (refusal: Refused) => Trouble {
  const t = useTranslations('bringIn.trouble')
  const megabytes = useMegabytes()
  return (refusal) => {
    if (refusal.kind === 'limit' && refusal.code === 'too-large') {
      return { field: 'text', message: t('too-large', { limit: megabytes(textLimit) }) }
    }
    const code = ofText.find((one) => one === refusal.code)
    if (code) return { field: 'text', message: t(code) }
    if (refusal.kind === 'invalid') {
      const field = detailNames.find((name) => refusal.issues.some(({ path }) => path === name))
      return { field: field ?? null, message: field ? t(`fields.${field}`) : t('invalid') }
    }
    if (refusal.kind === 'unavailable')
      return { field: null, message: t('broken', { reference: refusal.reference }), mayPass: true }
    if (
      refusal.kind === 'unreachable' ||
      refusal.kind === 'forbidden' ||
      refusal.kind === 'unauthenticated'
    ) {
      return { field: null, message: t(refusal.kind), mayPass: refusal.kind !== 'forbidden' }
    }
    return { field: null, message: t('invalid') }
  }
}

/** A number of bytes in megabytes, to a tenth; small ones in kilobytes. */
export function useMegabytes(): (bytes: number) => string {
  const format = useFormatter()
  return (bytes) => {
    const unit = bytes < 100_000 ? { unit: 'kilobyte', size: 1000 } : { unit: 'megabyte', size: 1_000_000 }
    const shown = { maximumFractionDigits: 1, style: 'unit', unit: unit.unit, unitDisplay: 'short' } as const
    return format.number(bytes > 0 ? Math.max(bytes / unit.size, 0.1) : 0, shown)
  }
}
