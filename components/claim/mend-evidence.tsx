// What was said of a piece of evidence is mended: who it comes from, how it was come by, its title, its note.
'use client'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '#components/ui/button'
import { Dialog } from '#components/ui/dialog'
import { Select, TextArea, TextField } from '#components/ui/field'
import { toastDone } from '#components/ui/toast'
import { ClaimView } from '#lib/record/claim'
import { methods } from '#lib/record/evidence'
import type { EvidenceView } from '#lib/record/evidence'
import type { Answer, Refusal } from '#lib/record/refusal'
import { Refused } from './refused.tsx'

type Method = (typeof methods)[number]
export type Mending = {
  evidenceId: string
  version: number
  from: string
  method: Method | null
  title: string | null
  note: string | null
}

type Props = {
  evidence: EvidenceView
  mend: (input: Mending) => Promise<Answer<unknown>>
  onClose: () => void
  onDone?: () => void
}

export function MendEvidence({ evidence, mend, onClose, onDone }: Props) {
  const t = useTranslations('evidence')
  const [typed, setTyped] = useState({
    from: evidence.from,
    title: evidence.title ?? '',
    method: evidence.method ?? '',
    note: evidence.note ?? '',
  })
  const [version, setVersion] = useState(evidence.version)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSending, startSending] = useTransition()
  const set = (change: Partial<typeof typed>) => setTyped((now) => ({ ...now, ...change }))
  const given = (text: string) => (text.trim() === '' ? null : text.trim())
  const isNameless = typed.from.trim() === ''

  const send = () =>
    startSending(async () => {
      setRefusal(null)
      const answer = await mend({
        ...{ evidenceId: evidence.id, version, from: typed.from.trim() },
        method: methods.find((one) => one === typed.method) ?? null,
        ...{ title: given(typed.title), note: given(typed.note) },
      })
      if (!answer.ok) {
        setRefusal(answer.refusal)
        const now = answer.refusal.kind === 'conflict' ? versionIn(answer.refusal.current, evidence.id) : null
        if (now) setVersion(now)
        return
      }
      toastDone(t('mend.done'))
      onClose()
      onDone?.()
    })

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('mend.title')}
      description={t('mend.description')}
    >
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isNameless) send()
        }}
      >
        <TextField
          label={t('form.from')}
          error={isNameless ? t('form.fromError') : null}
          maxLength={200}
          value={typed.from}
          onChange={(e) => set({ from: e.target.value })}
        />
        <Select
          label={t('form.method')}
          value={typed.method}
          onChange={(e) => set({ method: e.target.value })}
        >
          <option value="">{t('form.noMethod')}</option>
          {methods.map((method) => (
            <option key={method} value={method}>
              {t(`methods.${method}`)}
            </option>
          ))}
        </Select>
        <TextField
          label={t('form.titleLabel')}
          maxLength={300}
          value={typed.title}
          onChange={(e) => set({ title: e.target.value })}
        />
        <TextArea
          label={t('form.note')}
          maxLength={4000}
          rows={3}
          value={typed.note}
          onChange={(e) => set({ note: e.target.value })}
        />
        {refusal ? <Refused refusal={refusal} /> : null}
        <div className="flex flex-wrap justify-end gap-2">
          <Button kind="plain" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button kind="ink" type="submit" busy={isSending}>
            {t('mend.send')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** The version that the piece has in the claim that a conflict answers with: sent once more, it is about that one. */
function versionIn(current: unknown, evidenceId: string): number | null {
  return ClaimView.safeParse(current).data?.evidence.find(({ id }) => id === evidenceId)?.version ?? null
}
