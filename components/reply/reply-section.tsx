// The right of reply on the page of a claim: who was asked and what they said, and the way to ask.
'use client'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'
import { Button } from '#components/ui/button'
import type { ClaimPage } from '#lib/record/claim-page'
import { AskDialog } from './ask-dialog.tsx'
import { atDesk } from './reply-actions.ts'
import type { AskActions, ReplyDeeds } from './reply-actions.ts'
import { ReplyItem } from './reply-item.tsx'

type Props = {
  desk: string
  page: Pick<ClaimPage, 'claim' | 'allowed'>
  mailFrom: string | null
  actions: AskActions & ReplyDeeds
}

export function ReplySection({ desk, page, mailFrom, actions }: Props) {
  const t = useTranslations('replies.section')
  const router = useRouter()
  const [isAsking, setAsking] = useState(false)
  const bound = useMemo(() => atDesk(desk, actions), [desk, actions])
  const { claim, allowed } = page
  const refresh = () => router.refresh()
  return (
    <section id="replies" aria-labelledby="replies-heading" className="mt-8 scroll-mt-4">
      <div className="mb-2 flex min-h-8 flex-wrap items-center justify-between gap-2 border-b border-line-2 pb-1.5">
        <h2 id="replies-heading" className="text-ui">
          {t('heading')}
        </h2>
        {allowed.ask ? (
          <Button onClick={() => setAsking(true)}>
            <Plus size={14} aria-hidden />
            {t('ask')}
          </Button>
        ) : null}
      </div>
      {claim.replies.length === 0 ? <p className="text-ui text-ink-3">{t('none')}</p> : null}
      <ul aria-label={t('listOf')}>
        {claim.replies.map((reply) => (
          <li key={reply.id} className="border-b border-line py-3 last:border-0">
            <ReplyItem desk={desk} reply={reply} actions={bound} onDone={refresh} />
          </li>
        ))}
      </ul>
      {allowed.ask ? (
        <AskDialog
          open={isAsking}
          onOpenChange={setAsking}
          claim={claim}
          mailFrom={mailFrom}
          actions={bound}
          onDone={refresh}
        />
      ) : null}
    </section>
  )
}
