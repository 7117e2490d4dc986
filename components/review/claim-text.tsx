// The words of a claim, mended in place. What was typed stays in the tab until it is on record.
'use client'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { RefusalText } from '#components/refusal-text'
import { Button } from '#components/ui/button'
import { useDraft } from '#components/ui/draft'
import { TextArea } from '#components/ui/field'
import { toastDone } from '#components/ui/toast'
import type { ClaimSummary } from '#lib/record/claim'
import type { Answer, Refusal } from '#lib/record/refusal'

type Props = {
  claim: Pick<ClaimSummary, 'id' | 'text' | 'version' | 'openDecision'>
  mayEdit: boolean
  edit: (input: { claimId: string; version: number; text: string }) => Promise<Answer<unknown>>
  onDone: () => void
}

export function ClaimText({ claim, mayEdit, edit, onDone }: Props) {
  const t = useTranslations('review.claimText')
  const [draft, setDraft, isDrafted] = useDraft(`claim:${claim.id}`, claim.text)
  const [isOpen, setOpen] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSending, startSending] = useTransition()

  if (!isOpen && !(isDrafted && mayEdit)) {
    return (
      <div className="flex items-start gap-2">
        <p className="min-w-0 flex-1 font-serif text-claim [overflow-wrap:anywhere]">{claim.text}</p>
        {mayEdit ? (
          <Button size="row" kind="plain" onClick={() => setOpen(true)}>
            {t('edit')}
          </Button>
        ) : null}
      </div>
    )
  }
  const close = () => {
    setDraft(null)
    setRefusal(null)
    setOpen(false)
  }
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        startSending(async () => {
          const answer = await edit({ claimId: claim.id, version: claim.version, text: draft })
          if (!answer.ok) {
            setRefusal(answer.refusal)
            if (answer.refusal.kind === 'conflict') onDone()
            return
          }
          close()
          toastDone(t('done'))
          onDone()
        })
      }}
    >
      <TextArea
        label={t('label')}
        hint={claim.openDecision ? t('voids') : t('hint')}
        required
        autoFocus={isOpen}
        maxLength={2000}
        rows={3}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
      />
      {refusal ? <RefusalText refusal={refusal} /> : null}
      {refusal?.kind === 'conflict' ? (
        <p className="text-note text-ink-2">{t('standsNow', { text: claim.text })}</p>
      ) : null}
      <div className="flex justify-end gap-2">
        <Button kind="plain" onClick={close}>
          {t('cancel')}
        </Button>
        <Button type="submit" busy={isSending} disabled={draft.trim() === '' || draft.trim() === claim.text}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
