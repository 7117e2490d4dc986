// Who tells the words that somebody else said, and what is told within them: each line leads to the other statement.
'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { WorkbenchStatement } from '#lib/record/workbench'

type Props = {
  statement: WorkbenchStatement
  all: readonly WorkbenchStatement[]
  onSelect: (id: string) => void
}

export function RelayLines({ statement, all, onSelect }: Props) {
  const t = useTranslations('review.facts')
  const outer = all.find(({ id }) => id === statement.relayedIn)
  const inner = all.filter(({ relayedIn, state }) => relayedIn === statement.id && state !== 'rejected')
  const line = (how: 'toldBy' | 'tells', other: WorkbenchStatement) => (
    <p key={other.id} className="text-note text-ink-2">
      {t.rich(how, {
        name: other.speaker?.name ?? t('nobody'),
        link: (chunks: ReactNode) => (
          <button
            type="button"
            className="rounded-mark font-medium text-ink underline underline-offset-2"
            onClick={() => onSelect(other.id)}
          >
            {chunks}
          </button>
        ),
      })}
    </p>
  )
  return (
    <>
      {outer ? line('toldBy', outer) : null}
      {inner.map((one) => line('tells', one))}
    </>
  )
}
