// Requests in a list, each with the claim that it is about.
'use client'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useMemo } from 'react'
import type { ListedReply } from '#lib/record/reply-list'
import { atDesk } from './reply-actions.ts'
import type { ReplyDeeds } from './reply-actions.ts'
import { ReplyItem } from './reply-item.tsx'

type Props = { desk: string; label: string; replies: readonly ListedReply[]; actions: ReplyDeeds }

export function ReplyList({ desk, label, replies, actions }: Props) {
  const t = useTranslations('replies')
  const router = useRouter()
  const bound = useMemo(() => atDesk(desk, actions), [desk, actions])
  return (
    <ul aria-label={label}>
      {replies.map((reply) => (
        <li
          key={reply.id}
          className="grid gap-x-8 gap-y-2 border-b border-line py-3 md:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] md:px-2"
        >
          <div className="min-w-0">
            <Link
              href={`/d/${encodeURIComponent(desk)}/claims/${reply.claim.id}#replies`}
              className="font-serif text-claim underline-offset-2 [overflow-wrap:anywhere] hover:underline"
            >
              {reply.claim.text}
            </Link>
            <p className="text-note text-ink-3">{t('claim', { number: reply.claim.number })}</p>
          </div>
          <div className="min-w-0">
            <ReplyItem desk={desk} reply={reply} actions={bound} onDone={() => router.refresh()} />
          </div>
        </li>
      ))}
    </ul>
  )
}
