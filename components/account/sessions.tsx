// Where one is signed in. Any session but the one that asks can be ended here; it is refused from its next request on.
'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { useRefusalWords } from '#components/refusal-text'
import { Button } from '#components/ui/button'
import { Time } from '#components/ui/time'
import { toastDone, toastRefused } from '#components/ui/toast'
import type { Answer } from '#lib/record/refusal'
import { browserOf } from '#lib/record/session'
import type { SessionView } from '#lib/record/session'

type Props = {
  sessions: readonly SessionView[]
  endOne: (id: string) => Promise<Answer<number>>
  endOthers: () => Promise<Answer<number>>
}

export function Sessions({ sessions, endOne, endOthers }: Props) {
  const t = useTranslations('account.sessions')
  const common = useTranslations('common')
  const words = useRefusalWords()
  const router = useRouter()
  const [busy, start] = useTransition()

  const end = (work: () => Promise<Answer<number>>) =>
    start(async () => {
      const answer = await work()
      if (answer.ok) toastDone(t('ended', { count: answer.value }))
      else toastRefused(words(answer.refusal).title, words(answer.refusal).detail, common('close'))
      router.refresh()
    })
  const nameOf = ({ agent }: SessionView) => {
    const known = browserOf(agent)
    return known ? t('browser', known) : agent || t('unknown')
  }
  return (
    <div className="grid gap-4">
      <ul className="-mt-1">
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-2.5"
          >
            <div className="min-w-0 flex-1 basis-60">
              <p className="text-ui font-medium break-words">
                {nameOf(session)}
                {session.isThis ? <span className="ml-2 font-normal text-ink-3">{t('thisOne')}</span> : null}
              </p>
              <p className="text-note text-ink-3">
                {t('started')} <Time at={session.startedAt} look="exact" />
                {session.isThis ? null : (
                  <>
                    {' · '}
                    {t('seen')} <Time at={session.seenAt} />
                  </>
                )}
              </p>
            </div>
            {session.isThis ? null : (
              <Button
                size="row"
                aria-disabled={busy}
                aria-label={t('endNamed', { agent: nameOf(session) })}
                onClick={() => end(() => endOne(session.id))}
              >
                {t('end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div>
        {sessions.length > 1 ? (
          <Button aria-disabled={busy} onClick={() => end(endOthers)}>
            {t('endOthers')}
          </Button>
        ) : (
          <p className="text-note text-ink-3">{t('onlyThis')}</p>
        )}
      </div>
    </div>
  )
}
