// Choosing the statements that say something else than this claim.
'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { Button } from '#components/ui/button'
import { Dialog } from '#components/ui/dialog'
import { State } from '#components/ui/state'
import { toastDone } from '#components/ui/toast'
import type { ClaimView } from '#lib/record/claim'
import type { Refusal } from '#lib/record/refusal'
import type { JoinSplitActions } from './join-split-parts.tsx'
import { Refused } from './refused.tsx'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  desk: string
  claim: Pick<ClaimView, 'id' | 'version' | 'statements'>
  actions: JoinSplitActions
  onDone: () => void
}

export function SplitClaim({ open, onOpenChange, desk, claim, actions, onDone }: Props) {
  const t = useTranslations('claim.split')
  const router = useRouter()
  const [chosen, setChosen] = useState<string[]>([])
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSending, startSending] = useTransition()

  const send = () =>
    startSending(async () => {
      setRefusal(null)
      const { id: claimId, version } = claim
      const answer = await actions.split({ claimId, version, statementIds: chosen })
      if (answer.ok) {
        toastDone(t('done'))
        router.push(`/d/${desk}/claims/${answer.value.made.id}`)
        return
      }
      setRefusal(answer.refusal)
      if (answer.refusal.code === 'version') onDone()
    })

  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title')} description={t('description')}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <fieldset>
          <legend className="text-ui font-medium">{t('legend')}</legend>
          {claim.statements.map(({ id, quote, state, sourceTitle }) => (
            <label key={id} className="flex items-start gap-2 border-b border-line py-2.5 text-ui">
              <input
                type="checkbox"
                className="mt-1 size-4 shrink-0 accent-[var(--ink)]"
                checked={chosen.includes(id)}
                onChange={(event) =>
                  setChosen(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
                }
              />
              <span className="min-w-0 [overflow-wrap:anywhere]">
                <span className="block font-serif text-words">{quote}</span>
                <span className="flex flex-wrap gap-x-2 text-note text-ink-3">
                  {sourceTitle} <State state={state} />
                </span>
              </span>
            </label>
          ))}
        </fieldset>
        {refusal ? <Refused refusal={refusal} /> : null}
        <div className="flex flex-wrap justify-end gap-2">
          <Button kind="plain" onClick={() => onOpenChange(false)}>
            {t('cancel')}
          </Button>
          <Button kind="ink" type="submit" busy={isSending} disabled={chosen.length === 0}>
            {t('send', { count: chosen.length })}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
