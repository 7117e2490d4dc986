// The chain that holds the history together: how long it is, and the hash at its head.
import { useTranslations } from 'next-intl'

export function Chain({ length, head }: { length: number; head: string }) {
  const t = useTranslations('history')
  return (
    <div className="mt-5 grid gap-1 border-l-2 border-line-2 pl-3 text-ui text-ink-2">
      <p>{t('chain', { count: length })}</p>
      {length > 0 ? (
        <p className="text-note text-ink-3">
          {t('head')} <code className="font-mono text-proof break-all text-ink-2">{head}</code>
        </p>
      ) : null}
      <p className="text-note text-ink-3">
        {t.rich('verify', {
          code: (chunks) => <code className="font-mono text-proof text-ink-2">{chunks}</code>,
        })}
      </p>
    </div>
  )
}
