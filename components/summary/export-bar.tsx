// The buttons that send the document out, and what went out last.
'use client'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button'
import { summaryFormats } from '#lib/record/summary'
import type { SummaryFormat } from '#lib/record/summary'

type Props = {
  desk: string
  isReady: boolean
  isExporting: boolean
  onExport: (format: SummaryFormat) => void
  made: ReactNode
  madeName: string | null
}

export function ExportBar({ desk, isReady, isExporting, onExport, made, madeName }: Props) {
  const t = useTranslations('summaries.make')
  const tFormats = useTranslations('summaries.formats')
  return (
    <div className="grid gap-3 border-t border-line pt-4">
      <div className="flex flex-wrap gap-2">
        {summaryFormats.map((format, i) => (
          <Button
            key={format}
            kind={i === 0 ? 'ink' : 'line'}
            size="touch"
            disabled={!isReady || isExporting}
            onClick={() => onExport(format)}
          >
            {isExporting && i === 0 ? t('exporting') : t('export', { format: tFormats(format) })}
          </Button>
        ))}
      </div>
      {madeName ? (
        <div className="flex items-center justify-between gap-3 text-ui">
          <p className="min-w-0 [overflow-wrap:anywhere]">
            {t('last', { file: madeName })}{' '}
            <Link
              href={`/d/${encodeURIComponent(desk)}/summaries`}
              className="text-ink-2 underline decoration-line-2 underline-offset-2"
            >
              {t('toList')}
            </Link>
          </p>
          {made}
        </div>
      ) : null}
    </div>
  )
}
