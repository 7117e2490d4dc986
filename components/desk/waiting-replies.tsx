// Requests that wait for somebody elsewhere to answer, the longest overdue first; all of them stand on their own page.
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { ReplyState } from '#components/reply/reply-state'
import { rowLook } from '#components/shell/row-look'
import { Time } from '#components/ui/time'
import { touchArea } from '#components/ui/touch-area'
import type { DeskPage } from '#lib/record/desk-page'

export function WaitingReplies({ desk, page }: { desk: string; page: DeskPage }) {
  const t = useTranslations('desk')
  const tReplies = useTranslations('replies')
  const { repliesOverdue: overdue, repliesAsked: asked } = page.counts
  return (
    <section className="mt-8" aria-labelledby="desk-replies">
      <div className="mb-[7px] flex items-baseline justify-between gap-3 md:px-2">
        <h2 id="desk-replies" className="text-ui">
          {t('replies')}{' '}
          <span className="tabular ml-1.5 font-normal text-ink-3">
            {t('repliesCount', { overdue, asked: asked - overdue })}
          </span>
        </h2>
        <Link
          href={`/d/${desk}/replies`}
          className={`${touchArea} text-note text-ink-2 underline-offset-2 hover:underline`}
        >
          {t('repliesAll')}
        </Link>
      </div>
      <ul className="border-t border-line-2">
        {page.replies.map((reply) => (
          <li key={reply.id} data-row className={`${rowLook} py-[9px] md:px-2`}>
            <Link
              href={`/d/${desk}/claims/${reply.claim.id}#replies`}
              className="font-serif text-claim outline-offset-4 [overflow-wrap:anywhere] after:absolute after:inset-0"
            >
              {reply.claim.text}
            </Link>
            <p className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-0.5 text-note text-ink-3">
              <ReplyState reply={reply} />
              <span>{reply.to}</span>
              <span>{tReplies.rich('until', { time: () => <Time at={reply.dueAt} look="exact" /> })}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
