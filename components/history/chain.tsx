// The chain that holds the history together: how long it is, the hash at its head, and how it was last found.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Time } from '#components/ui/time'

type Props = {
  length: number
  head: string
  verified: { at: string; by: string; whole: boolean } | null
  /** What can be done with it. */
  children: ReactNode
}

const code = (chunks: ReactNode) => <code className="font-mono text-proof text-ink-2">{chunks}</code>

export function Chain({ length, head, verified, children }: Props) {
  const t = useTranslations('history')
  return (
    <div className="mt-5 grid gap-1 border-l-2 border-line-2 pl-3 text-ui text-ink-2">
      <p>{t('chain', { count: length })}</p>
      {length > 0 ? (
        <p className="text-note text-ink-3">
          {t('head')} <code className="font-mono text-proof break-all text-ink-2">{head}</code>
        </p>
      ) : null}
      <p className={`text-note ${verified && !verified.whole ? 'font-medium text-err' : 'text-ink-3'}`}>
        {verified
          ? t.rich(verified.whole ? 'verified.whole' : 'verified.broken', {
              name: verified.by || t('nobody'),
              time: () => <Time at={verified.at} />,
              code,
            })
          : t('verified.never')}
      </p>
      <p className="text-note text-ink-3">{t.rich('verify', { code })}</p>
      <div className="mt-1.5 flex flex-wrap items-center gap-2">{children}</div>
    </div>
  )
}
