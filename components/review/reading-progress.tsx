// How far the reading of a long text is. It goes on without this page; the page asks once a second.
'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Notice } from '#components/ui/notice'
import type { SourceView } from '#lib/record/source'
import type { ReviewActions } from './review-actions.ts'

type Props = { job: NonNullable<SourceView['job']>; ask: ReviewActions['job']; onDone: () => void }

export function ReadingProgress({ job: first, ask, onDone }: Props) {
  const t = useTranslations('workbench.job')
  const [job, setJob] = useState({ state: first.state, done: first.done, of: first.of })
  const isUnderWay = job.state === 'queued' || job.state === 'running'

  useEffect(() => {
    if (!isUnderWay) return
    let isWanted = true
    const timer = setInterval(() => {
      void ask(first.id).then((answer) => {
        if (!isWanted || !answer.ok) return
        setJob(answer.value)
        if (answer.value.state === 'done') onDone()
      })
    }, 1000)
    return () => {
      isWanted = false
      clearInterval(timer)
    }
  }, [ask, first.id, isUnderWay, onDone])

  if (job.state === 'done') return null
  if (job.state === 'failed') return <Notice title={t('failed')}>{t('failedKept')}</Notice>
  const part = job.of > 0 ? job.done / job.of : 0
  return (
    <div role="status" className="border-b border-line px-5 py-2 text-ui text-ink-2">
      <p>{job.of > 0 ? t('running', { done: job.done, of: job.of }) : t('queued')}</p>
      <div aria-hidden className="mt-1.5 h-[3px] bg-line">
        <div className="h-full bg-ink" style={{ width: `${Math.round(part * 100)}%` }} />
      </div>
    </div>
  )
}
