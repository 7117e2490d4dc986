// Asking somebody for a reply: whom, by which way, until when, and in which words. The words come from the desk's
// template and can be changed before they go; all that was typed stays in the tab until it has gone.
'use client'
import { useTimeZone, useTranslations } from 'next-intl'
import { useEffect, useRef, useState, useTransition } from 'react'
import { RefusalText } from '#components/refusal-text'
import { Button } from '#components/ui/button'
import { Check } from '#components/ui/check'
import { Dialog } from '#components/ui/dialog'
import { useDraft } from '#components/ui/draft'
import { toastDone } from '#components/ui/toast'
import type { Refusal } from '#lib/record/refusal'
import { askInput, emptyAsk, readAskDraft } from './ask-draft.ts'
import { NotSetUp } from './not-set-up.tsx'
import type { AskActions } from './reply-actions.ts'
import type { atDesk } from './reply-actions.ts'
import { RequestWords } from './request-words.tsx'
import type { SetDraft } from './request-words.tsx'
import { WhomFields } from './whom-fields.tsx'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  claim: { id: string; speakers: readonly { id: string; name: string }[] }
  /** The address that mails come from; null where none is set up. */
  mailFrom: string | null
  actions: ReturnType<typeof atDesk<AskActions>>
  onDone: () => void
}

export function AskDialog(props: Props) {
  const t = useTranslations('replies.form')
  return (
    <Dialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={t('title')}
      description={t('description')}
      wide
    >
      <Form {...props} />
    </Dialog>
  )
}

function Form({ claim, mailFrom, actions, onOpenChange, onDone }: Props) {
  const t = useTranslations('replies.form')
  const timeZone = useTimeZone()
  const [kept, keep] = useDraft(`ask:${claim.id}`)
  const [empty] = useState(() => emptyAsk(claim.speakers[0], mailFrom !== null))
  const draft = readAskDraft(kept) ?? empty
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSending, startSending] = useTransition()
  // What the template gives comes later than what is typed meanwhile: every change is one of the newest.
  const newest = useRef(draft)
  useEffect(() => {
    newest.current = draft
  })
  const set: SetDraft = (change) => {
    const now = newest.current
    newest.current = { ...now, ...(typeof change === 'function' ? change(now) : change) }
    keep(JSON.stringify(newest.current))
  }
  const ownMail = draft.way === 'email' && (draft.ownMail || mailFrom === null)
  const isMail = draft.way === 'email' && !ownMail

  const send = () =>
    startSending(async () => {
      setRefusal(null)
      const answer = await actions.ask(askInput(claim.id, { ...draft, ownMail }, timeZone))
      if (!answer.ok) {
        setRefusal(answer.refusal)
        return
      }
      keep(null)
      onOpenChange(false)
      toastDone(isMail ? t('sent') : t('marked'))
      onDone()
    })

  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <WhomFields claim={claim} draft={draft} isMail={isMail} set={set} contactsOf={actions.contactsOf} />
      {draft.way !== 'email' ? null : mailFrom === null ? (
        <NotSetUp />
      ) : (
        <Check
          label={t('ownMail')}
          hint={t('ownMailHint', { address: mailFrom })}
          checked={draft.ownMail}
          onChange={(checked) => set({ ownMail: checked })}
        />
      )}
      <RequestWords claimId={claim.id} draft={draft} set={set} write={actions.draft} onRefused={setRefusal} />
      {refusal ? <RefusalText refusal={refusal} /> : null}
      <div className="flex flex-wrap justify-end gap-2">
        <Button kind="plain" onClick={() => onOpenChange(false)}>
          {t('cancel')}
        </Button>
        <Button kind="ink" type="submit" busy={isSending}>
          {isSending ? t('sending') : isMail ? t('send') : t('mark')}
        </Button>
      </div>
    </form>
  )
}
