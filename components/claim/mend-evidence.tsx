// What was said of a piece of evidence is mended: who it comes from, how it was come by, its title, its note.
'use client'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '#components/ui/button'
import { ConflictVersions } from '#components/ui/conflict'
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
  // As it was when the form opened: what the page reads anew beneath it was not seen here.
  const [version] = useState(evidence.version)
  const [standing, setStanding] = useState<EvidenceView | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSending, startSending] = useTransition()
  const set = (change: Partial<typeof typed>) => setTyped((now) => ({ ...now, ...change }))
  const given = (text: string) => (text.trim() === '' ? null : text.trim())
  const isNameless = typed.from.trim() === ''

  const send = (over = version) =>
    startSending(async () => {
      setRefusal(null)
      const answer = await mend({
        ...{ evidenceId: evidence.id, version: over, from: typed.from.trim() },
        method: methods.find((one) => one === typed.method) ?? null,
        ...{ title: given(typed.title), note: given(typed.note) },
      })
      if (!answer.ok) {
        const now = answer.refusal.kind === 'conflict' ? pieceIn(answer.refusal.current, evidence.id) : null
        setStanding(now)
        setRefusal(now ? null : answer.refusal)
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
      wide={standing !== null}
    >
      {standing ? (
        <MendConflict
          standing={standing}
          mine={typed}
          isSending={isSending}
          onBack={() => setStanding(null)}
          onKeep={() => {
            onClose()
            onDone?.()
          }}
          onUse={() => send(standing.version)}
        />
      ) : (
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
      )}
    </Dialog>
  )
}

/** The piece as it stands in the claim that a conflict answers with. */
function pieceIn(current: unknown, evidenceId: string): EvidenceView | null {
  const piece = ClaimView.safeParse(current).data?.evidence.find(({ id }) => id === evidenceId)
  return piece?.state === 'on-record' ? piece : null
}

type Said = { from: string; title: string; method: string; note: string }
type ConflictProps = {
  standing: EvidenceView
  mine: Said
  isSending: boolean
  onBack: () => void
  onKeep: () => void
  onUse: () => void
}

/** What stands on record by now beside what was typed: nothing is written over unseen. */
function MendConflict({ standing, mine, isSending, onBack, onKeep, onUse }: ConflictProps) {
  const t = useTranslations('evidence')
  const tConflict = useTranslations('conflict')
  const methodOf = (method: string | null) => {
    const known = methods.find((one) => one === method)
    return known ? t(`methods.${known}`) : t('form.noMethod')
  }
  const factsOf = (from: string, method: string | null, title: string | null) => [
    { label: t('form.from'), value: from },
    { label: t('form.method'), value: methodOf(method) },
    { label: t('form.titleLabel'), value: title || '–' },
  ]
  return (
    <div className="grid gap-4">
      <p role="alert" className="text-ui text-ink-2">
        {tConflict('keepBoth')}
      </p>
      <ConflictVersions
        theirs={{
          name: t('mend.standing'),
          when: tConflict('saved'),
          words: standing.note ?? '',
          facts: factsOf(standing.from, standing.method, standing.title),
        }}
        mine={{
          name: null,
          when: tConflict('notSaved'),
          words: mine.note.trim(),
          facts: factsOf(mine.from.trim(), mine.method, mine.title.trim()),
        }}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button kind="plain" onClick={onBack}>
          {t('mend.goOn')}
        </Button>
        <Button onClick={onKeep}>{tConflict('keepTheirs')}</Button>
        <Button kind="ink" busy={isSending} onClick={onUse}>
          {tConflict('useMine')}
        </Button>
      </div>
    </div>
  )
}
