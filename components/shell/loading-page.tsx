// Bars where the lines will be, so that nothing moves when they come.
import { useTranslations } from 'next-intl'
import { PageBody } from './page-head.tsx'

export function Bar({ width, tall = false }: { width: string; tall?: boolean }) {
  return (
    <span
      aria-hidden
      style={{ width }}
      className={`block max-w-full rounded-mark bg-sunk ${tall ? 'h-7' : 'h-2.5'}`}
    />
  )
}

export function LoadingRows({ rows }: { rows: number }) {
  return (
    <div className="border-t border-line-2">
      {Array.from({ length: rows }, (_, i) => (
        <div key={i} className="grid h-[65px] content-center gap-2.5 border-b border-line px-2">
          <Bar width={`${58 - ((i * 13) % 31)}%`} />
          <Bar width={`${32 - ((i * 7) % 15)}%`} />
        </div>
      ))}
    </div>
  )
}

/** A list that is on its way: its title, its line of filters, its rows. */
export function LoadingPage({ rows = 7, filters = true }: { rows?: number; filters?: boolean }) {
  const t = useTranslations('shell')
  return (
    <PageBody>
      <div role="status" className="visually-hidden">
        <h1>{t('loading')}</h1>
      </div>
      <Bar width="15rem" tall />
      <div className="mt-3 mb-8">
        <Bar width="22rem" />
      </div>
      {filters ? (
        <div className="mb-6 flex gap-3">
          <Bar width="18rem" tall />
          <Bar width="8rem" tall />
        </div>
      ) : null}
      <LoadingRows rows={rows} />
    </PageBody>
  )
}
