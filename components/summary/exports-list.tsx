// The summaries that went out: when, who, in which format, of how many claims, with the hash of each file.
import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Time } from '#components/ui/time'
import type { ExportView } from '#lib/record/summary'

export function ExportsList({ desk, exports }: { desk: string; exports: readonly ExportView[] }) {
  const t = useTranslations('summaries')
  return (
    <ul aria-label={t('listOf')} className="mt-6 border-t border-line-2">
      {exports.map((one) => (
        <li
          key={one.id}
          className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 border-b border-line px-2 py-3 hover:bg-hover"
        >
          <div className="min-w-0">
            <h2 className="font-serif text-claim font-semibold [overflow-wrap:anywhere]">{one.title}</h2>
            <p className="flex flex-wrap gap-x-2.5 text-note text-ink-2">
              <span>{t(`formats.${one.format}`)}</span>
              <span>{t('claims', { count: one.claims.length })}</span>
              <span>{t('madeBy', { name: one.madeBy.name })}</span>
              <Time at={one.madeAt} look="exact" />
              <span>{t('size', { kilobytes: Math.max(0.1, Math.round(one.size / 100) / 10) })}</span>
            </p>
            <p className="mt-1 font-mono text-proof text-ink-3 [overflow-wrap:anywhere]">
              <span className="visually-hidden">{t('columns.hash')}: </span>
              sha256 {hashGroups(one.sha256)}
            </p>
          </div>
          <DownloadLink desk={desk} exported={one} />
        </li>
      ))}
    </ul>
  )
}

export function DownloadLink({
  desk,
  exported,
}: {
  desk: string
  exported: Pick<ExportView, 'id' | 'fileName'>
}) {
  const t = useTranslations('summaries')
  return (
    <a
      href={`/d/${desk}/summaries/${exported.id}/file`}
      download={exported.fileName}
      aria-label={t('downloadOf', { file: exported.fileName })}
      className="inline-flex h-7 items-center gap-1.5 self-center rounded-control border border-line-2 bg-raised px-2.5 text-ui font-medium hover:bg-hover pointer-coarse:min-h-11"
    >
      <Download size={14} aria-hidden />
      <span className="max-md:visually-hidden">{t('download')}</span>
    </a>
  )
}

/** A hash in groups of eight, so that two can be compared by eye. */
export function hashGroups(hash: string): string {
  return hash.match(/.{1,8}/g)?.join(' ') ?? hash
}
