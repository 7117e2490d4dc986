// The words of the claim, and the dialog that changes them. Whoever is overtaken sees both versions and loses neither.
'use client'
import { Pencil } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '#components/ui/button'
import { ConflictVersions } from '#components/ui/conflict'
import { Dialog } from '#components/ui/dialog'
import { useDraft } from '#components/ui/draft'
import { TextArea } from '#components/ui/field'
import { toastDone } from '#components/ui/toast'
import { ClaimView } from '#lib/record/claim'
import type { Answer, Refusal } from '#lib/record/refusal'
import { Refused } from './refused.tsx'

type Props = {
  claim: { id: string; version: number; text: string }
  hasOpenProposal: boolean
  mayEdit: boolean
  edit: (input: { claimId: string; version: number; text: string }) => Promise<Answer<unknown>>
  onDone: () => void
}

export function ClaimTitle({ claim, hasOpenProposal, mayEdit, edit, onDone }: Props) {
  const t = useTranslations('claim.edit')
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="flex items-start gap-2">
      <h1 className="serif-title text-[26px] leading-8 [overflow-wrap:anywhere] md:text-title">
        {claim.text}
      </h1>
      {mayEdit ? (
        <>
          <button
            type="button"
            aria-label={t('button')}
            title={t('button')}
            onClick={() => setOpen(true)}
            className="mt-1 inline-flex size-7 shrink-0 items-center justify-center rounded-control text-ink-3 hover:bg-hover hover:text-ink pointer-coarse:size-11"
          >
            <Pencil size={15} aria-hidden />
          </button>
          <Dialog open={isOpen} onOpenChange={setOpen} title={t('title')} description={t('description')} wide>
            <EditForm {...{ claim, hasOpenProposal, edit, onDone }} close={() => setOpen(false)} />
          </Dialog>
        </>
      ) : null}
    </div>
  )
}

function EditForm({
  claim,
  hasOpenProposal,
  edit,
  onDone,
  close,
}: Omit<Props, 'mayEdit'> & { close: () => void }) {
  const t = useTranslations('claim')
  const tConflict = useTranslations('conflict')
  const [words, setWords] = useDraft(`claim:${claim.id}`, claim.text)
  const [current, setCurrent] = useState<ClaimView | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSending, startSending] = useTransition()
  const isSame = words.trim() === claim.text
  const [wasKept] = useState(!isSame)

  const save = (version: number) =>
    startSending(async () => {
      setRefusal(null)
      let answer = await edit({ claimId: claim.id, version, text: words })
      const standing = standingClaim(answer)
      // Something else of the claim moved, and its words did not: there is nothing to choose between.
      if (standing && standing.text === claim.text && !current) {
        answer = await edit({ claimId: claim.id, version: standing.version, text: words })
      }
      if (answer.ok) {
        setWords(null)
        close()
        toastDone(hasOpenProposal ? t('edit.savedVoid') : t('edit.saved'))
        onDone()
        return
      }
      const overtaken = standingClaim(answer)
      if (overtaken) setCurrent(overtaken)
      else setRefusal(answer.refusal)
    })

  if (current) {
    return (
      <div className="grid gap-4">
        <p className="text-ui text-ink-2">{t('conflict.description')}</p>
        <ConflictVersions
          theirs={{ name: tConflict('somebody'), when: tConflict('savedNow'), words: current.text }}
          mine={{ name: null, when: tConflict('notSaved'), words }}
        />
        <div className="flex flex-wrap justify-end gap-2">
          <Button kind="plain" onClick={close}>
            {tConflict('later')}
          </Button>
          <Button
            onClick={() => {
              setWords(null)
              close()
              onDone()
            }}
          >
            {tConflict('keepTheirs')}
          </Button>
          <Button kind="ink" busy={isSending} onClick={() => save(current.version)}>
            {tConflict('useMine')}
          </Button>
        </div>
      </div>
    )
  }
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        save(claim.version)
      }}
    >
      <TextArea
        label={t('edit.label')}
        hint={hasOpenProposal ? t('edit.voids') : undefined}
        required
        maxLength={2000}
        rows={4}
        className="font-serif text-claim"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {wasKept && !isSame ? (
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-note text-ink-2">
          {t('edit.kept', { text: claim.text })}
          <Button size="row" onClick={() => setWords(null)}>
            {t('edit.discard')}
          </Button>
        </p>
      ) : null}
      {refusal ? <Refused refusal={refusal} /> : null}
      <div className="flex flex-wrap items-center justify-end gap-2">
        {isSame ? <span className="text-note text-ink-3">{t('edit.same')}</span> : null}
        <Button kind="plain" onClick={close}>
          {t('edit.cancel')}
        </Button>
        <Button kind="ink" type="submit" busy={isSending} disabled={isSame}>
          {t('edit.save')}
        </Button>
      </div>
    </form>
  )
}

/** The claim as it stands now, where the answer is that somebody else changed it. */
function standingClaim(answer: Answer<unknown>): ClaimView | null {
  if (answer.ok || answer.refusal.code !== 'version') return null
  return ClaimView.safeParse(answer.refusal.current).data ?? null
}
