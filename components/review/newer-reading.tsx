// Over the text: that a newer engine can read it, what its reading changed, and how many offers wait.
'use client'
import { ArrowRightLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button'
import type { ReadingChange } from './reading-change.ts'

type Props = {
  exists: boolean
  change: ReadingChange | null
  offers: number
  /** Goes to the next offer; none where no other waits. */
  next: (() => void) | undefined
  onReadAgain: () => void
}

export function NewerReading({ exists, change, offers, next, onReadAgain }: Props) {
  const t = useTranslations('workbench')
  return (
    <>
      {exists ? (
        <Line text={t('newer.exists')}>
          <Button size="row" onClick={onReadAgain}>
            {t('readAgain')}
          </Button>
        </Line>
      ) : null}
      {change || offers > 0 ? (
        <Line text={change ? t('newer.changed', change) : t('newer.waiting', { offers })}>
          {next ? (
            <Button size="row" onClick={next} aria-keyshortcuts="o">
              {t('newer.next')}
            </Button>
          ) : null}
        </Line>
      ) : null}
    </>
  )
}

function Line({ text, children }: { text: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-1.5 text-ui text-ink-2 min-[720px]:px-5">
      <ArrowRightLeft size={13} aria-hidden className="shrink-0" />
      <p role="status" className="min-w-0 flex-1">
        {text}
      </p>
      {children}
    </div>
  )
}
