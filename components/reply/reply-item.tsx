// One request with what may be done with it now: an answer put on record, more time, a mail sent again, taken back.
'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button'
import type { ReplyItem as Item } from '#lib/record/reply'
import { AnswerDialog, isCorrection } from './answer-dialog.tsx'
import { ExtendDialog } from './extend-dialog.tsx'
import { NoAnswerDialog } from './no-answer-dialog.tsx'
import type { ReplyDeeds } from './reply-actions.ts'
import { ReplyFacts } from './reply-facts.tsx'
import { SendAgainDialog } from './send-again-dialog.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

type Deed = keyof Item['allowed']
const deeds: readonly Deed[] = ['answer', 'noAnswer', 'sendAgain', 'extend', 'withdraw']

type Props = { desk: string; reply: Item; actions: ReplyDeeds<'bound'>; onDone: () => void }

export function ReplyItem({ desk, reply, actions, onDone }: Props) {
  const t = useTranslations('replies.deeds')
  const [open, setOpen] = useState<Deed | null>(null)
  const dialog = (deed: Deed) => ({
    open: open === deed,
    onOpenChange: (isOpen: boolean) => setOpen(isOpen ? deed : null),
    ...{ reply, actions, onDone },
  })
  const nameOf = (deed: Deed) => t(deed === 'answer' && isCorrection(reply) ? 'correct' : deed)
  const may = deeds.filter((deed) => reply.allowed[deed])
  return (
    <>
      <ReplyFacts desk={desk} reply={reply} />
      {may.length > 0 ? (
        <div className="mt-1.5 flex flex-wrap gap-2">
          {may.map((deed) => (
            <Button
              key={deed}
              size="row"
              aria-label={t('of', { deed: nameOf(deed), to: reply.to })}
              onClick={() => setOpen(deed)}
            >
              {nameOf(deed)}
            </Button>
          ))}
        </div>
      ) : null}
      <AnswerDialog {...dialog('answer')} />
      <NoAnswerDialog {...dialog('noAnswer')} />
      <SendAgainDialog {...dialog('sendAgain')} />
      <ExtendDialog {...dialog('extend')} />
      <WithdrawDialog {...dialog('withdraw')} />
    </>
  )
}
