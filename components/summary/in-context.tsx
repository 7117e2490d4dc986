// The characters of a statement as they stand in the snapshot, among the words around them.
'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { SummaryStatement } from '#lib/record/summary-document'

type Run = { text: string; isSaid: boolean }
export type ReadContext = (input: {
  snapshotId: string
  content: SummaryStatement['content']
}) => Promise<{ runs: readonly Run[] }>

type Props = { statement: SummaryStatement; colour: number; read: ReadContext }

export function InContext({ statement, colour, read }: Props) {
  const t = useTranslations('summaries.chain')
  const [runs, setRuns] = useState<readonly Run[] | null>(null)
  const { content, snapshot } = statement
  useEffect(() => {
    let isWanted = true
    void read({ snapshotId: snapshot.id, content }).then((found) => {
      if (isWanted) setRuns(found.runs)
    })
    return () => {
      isWanted = false
    }
  }, [read, snapshot.id, content])

  if (runs === null) return <p className="text-note text-ink-3">{t('reading')}</p>
  return (
    <p
      data-sp={colour}
      className="font-serif text-words whitespace-pre-line text-ink-3 [overflow-wrap:anywhere]"
    >
      {runs.map((run, i) =>
        run.isSaid ? (
          <mark
            key={i}
            className="bg-[var(--sp-tint)] text-ink underline decoration-[var(--sp-line)] decoration-2 underline-offset-4 [box-decoration-break:clone] [text-decoration-skip-ink:none]"
          >
            {run.text}
          </mark>
        ) : (
          run.text
        ),
      )}
    </p>
  )
}
