// The button that has the chain walked from end to end, and how far the walk is. It goes on without this page.
'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useEffect, useState, useTransition } from 'react'
import { settled } from '#components/settled'
import { Button } from '#components/ui/button'
import { RefusalText } from '#components/refusal-text'
import type { Answer, Refusal } from '#lib/record/refusal'

type Job = { state: 'queued' | 'running' | 'done' | 'failed'; done: number; of: number }
export type VerifyActions = {
  verify: (desk: string, input: object) => Promise<Answer<{ job: { id: string } }>>
  job: (desk: string, input: { jobId: string }) => Promise<Answer<Job>>
}

export function VerifyChain({ desk, verify, job: ask }: VerifyActions & { desk: string }) {
  const t = useTranslations('history.verified')
  const router = useRouter()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [id, setId] = useState<string | null>(null)
  const [job, setJob] = useState<Job | null>(null)
  const [isSending, startSending] = useTransition()
  const isUnderWay = id !== null && (job === null || job.state === 'queued' || job.state === 'running')

  useEffect(() => {
    if (id === null || !isUnderWay) return
    let isWanted = true
    const timer = setInterval(() => {
      void settled(ask(desk, { jobId: id })).then((answer) => {
        if (!isWanted || !answer.ok) return
        setJob(answer.value)
        if (answer.value.state === 'done') router.refresh()
      })
    }, 1000)
    return () => {
      isWanted = false
      clearInterval(timer)
    }
  }, [ask, desk, id, isUnderWay, router])

  const start = () =>
    startSending(async () => {
      const answer = await settled(verify(desk, {}))
      setRefusal(answer.ok ? null : answer.refusal)
      if (!answer.ok) return
      setJob(null)
      setId(answer.value.job.id)
    })
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button onClick={start} busy={isSending || isUnderWay}>
        {t('button')}
      </Button>
      <p role="status" className="text-note text-ink-2">
        {isUnderWay
          ? job?.state === 'running'
            ? t('under', { done: job.done, of: job.of })
            : t('waiting')
          : job?.state === 'failed'
            ? t('failed')
            : null}
      </p>
      {refusal ? <RefusalText refusal={refusal} /> : null}
    </div>
  )
}
