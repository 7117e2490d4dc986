// Every version of the handbook: who saved it, when, and what they said had changed.
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Section } from '#components/ui/section'
import { Time } from '#components/ui/time'
import type { HandbookVersionView } from '#lib/record/handbook'

type Props = {
  path: string
  versions: readonly HandbookVersionView[]
  /** The version that is read now. */
  shown: number
  newest: number
  /** The way to older ones. */
  children: ReactNode
}

export function Versions({ path, versions, shown, newest, children }: Props) {
  const t = useTranslations('handbook')
  if (versions.length === 0) return null
  return (
    <Section title={t('versions')}>
      <ol className="-mt-3" aria-label={t('versionsOf')}>
        {versions.map(({ version, note, by, at, questions }) => (
          <li key={version} className="border-b border-line py-2.5 text-ui">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <Link
                href={version === newest ? path : `${path}?version=${version}`}
                aria-current={version === shown ? 'page' : undefined}
                className="font-medium underline-offset-2 hover:underline aria-[current]:font-semibold pointer-coarse:py-3"
              >
                {t('version', { version })}
              </Link>
              {version === newest ? <span className="text-note text-ink-3">{t('newest')}</span> : null}
              <span className="text-note text-ink-3">{t('countQuestions', { count: questions })}</span>
            </p>
            <p className="[overflow-wrap:anywhere]">{note}</p>
            <p className="text-note text-ink-3">
              {t.rich('savedBy', {
                name: by.name,
                b: (words) => <strong className="text-ink-2">{words}</strong>,
                time: () => <Time at={at} />,
              })}
            </p>
          </li>
        ))}
      </ol>
      {children}
    </Section>
  )
}
