// Adding evidence: a link, the exact words of a source, a file, or a statement on record. What was typed stays in the tab until
// it is on record.
'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, useTransition } from 'react'
import { Button } from '#components/ui/button'
import { Dialog } from '#components/ui/dialog'
import { useDraft } from '#components/ui/draft'
import { Select, TextArea, TextField } from '#components/ui/field'
import { toastDone } from '#components/ui/toast'
import { methods, sides } from '#lib/record/evidence'
import type { EvidenceView } from '#lib/record/evidence'
import { foldName } from '#lib/record/names'
import type { Answer, Refusal } from '#lib/record/refusal'
import { Choice } from './choice.tsx'
import { evidenceOf, emptyEvidence, filledFrom, missingOf, readEvidenceDraft } from './evidence-draft.tsx'
import type { EvidenceDraft, EvidenceFields } from './evidence-draft.tsx'
import { ExcerptFields } from './excerpt-fields.tsx'
import { FileFields, unfitness } from './file-fields.tsx'
import { PageFields } from './page-fields.tsx'
import type { PageReader } from './page-fields.tsx'
import type { ExcerptFinder } from './excerpt-fields.tsx'
import { Refused } from './refused.tsx'
import { StatementFields } from './statement-fields.tsx'
import type { StatementFinder } from './statement-fields.tsx'

export type EvidenceFinder = ExcerptFinder & StatementFinder & PageReader

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  claim: { id: string; speakers: readonly { id: string; name: string }[] }
  /** The side that is asked for, where the checklist opened the form. */
  side?: EvidenceView['side']
  finder: EvidenceFinder
  add: (input: { claimId: string; evidence: EvidenceFields }) => Promise<Answer<EvidenceView>>
  onDone?: (evidence: EvidenceView) => void
}

export function EvidenceForm({ open, onOpenChange, claim, side, finder, add, onDone }: Props) {
  const t = useTranslations('evidence.form')
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title')} description={t('description')}>
      <Form {...{ claim, side, finder, add, onDone, onOpenChange }} />
    </Dialog>
  )
}

function Form({ claim, side, finder, add, onDone, onOpenChange }: Omit<Props, 'open'>) {
  const t = useTranslations('evidence')
  const [kept, keep] = useDraft(`evidence:${claim.id}`)
  const draft = readEvidenceDraft(kept) ?? { ...emptyEvidence, side: side ?? emptyEvidence.side }
  const [file, setFile] = useState<File | null>(null)
  const [missing, setMissing] = useState<ReturnType<typeof missingOf>>({})
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSending, startSending] = useTransition()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (Object.keys(missing).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [missing])
  const set = (change: Partial<EvidenceDraft>) => keep(JSON.stringify({ ...draft, ...change }))
  const errorOf = (field: keyof typeof missing) => (missing[field] ? t(`form.${missing[field]}`) : null)
  const isOwnWord = claim.speakers.some(({ name }) => foldName(name) === foldName(draft.from))

  const send = () => {
    const left = missingOf(draft, file)
    setMissing(left)
    if (Object.keys(left).length > 0 || (draft.kind === 'file' && file && unfitness(file))) return
    startSending(async () => {
      setRefusal(null)
      const answer = await add({ claimId: claim.id, evidence: evidenceOf(draft, file) })
      if (!answer.ok) {
        setRefusal(answer.refusal)
        return
      }
      keep(null)
      onOpenChange(false)
      toastDone(t('added'))
      onDone?.(answer.value)
    })
  }

  return (
    <form
      ref={form}
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Choice
        label={t('form.side')}
        value={draft.side}
        options={sides.map((value) => ({ value, label: t(`sides.${value}`) }))}
        onChange={(value) => set({ side: value })}
      />
      <Choice
        label={t('form.kind')}
        value={draft.kind}
        options={(['link', 'excerpt', 'file', 'statement'] as const).map((value) => ({
          value,
          label: t(`kinds.${value}`),
        }))}
        onChange={(value) => set({ kind: value })}
      />
      {draft.kind === 'link' ? (
        <>
          <PageFields
            reader={finder}
            onRead={(said) => {
              const { change, ...told } = filledFrom(draft, said)
              set(change)
              return told
            }}
          />
          <TextField
            label={t('form.url')}
            hint={t('form.urlHint')}
            error={errorOf('url')}
            type="url"
            inputMode="url"
            value={draft.url}
            onChange={(e) => set({ url: e.target.value })}
          />
          <div className="grid items-start gap-4 md:grid-cols-2">
            <TextField
              label={t('form.publisher')}
              value={draft.publisher}
              maxLength={200}
              onChange={(e) => set({ publisher: e.target.value })}
            />
            <TextField
              label={t('form.publishedAt')}
              type="date"
              value={draft.publishedAt}
              onChange={(e) => set({ publishedAt: e.target.value })}
            />
          </div>
        </>
      ) : null}
      {draft.kind === 'excerpt' ? (
        <ExcerptFields
          finder={finder}
          excerpt={draft.excerpt}
          error={errorOf('excerpt')}
          onChange={(excerpt) =>
            set({ excerpt, ...(excerpt.source && !draft.from && { from: excerpt.source.publisher ?? '' }) })
          }
        />
      ) : null}
      {draft.kind === 'file' ? <FileFields file={file} error={errorOf('file')} onChange={setFile} /> : null}
      {draft.kind === 'statement' ? (
        <StatementFields
          finder={finder}
          statement={draft.statement}
          error={errorOf('statement')}
          onChange={(statement) => set({ statement, ...(statement?.speaker && { from: statement.speaker }) })}
        />
      ) : null}
      <TextField
        label={t('form.from')}
        hint={isOwnWord && draft.side === 'supports' ? t('form.fromSpeaker') : t('form.fromHint')}
        error={errorOf('from')}
        maxLength={200}
        value={draft.from}
        onChange={(e) => set({ from: e.target.value })}
      />
      <div className="grid items-start gap-4 md:grid-cols-2">
        <TextField
          label={t('form.titleLabel')}
          hint={t('form.titleHint')}
          maxLength={300}
          value={draft.title}
          onChange={(e) => set({ title: e.target.value })}
        />
        <Select
          label={t('form.method')}
          value={draft.method}
          onChange={(e) => set({ method: methods.find((m) => m === e.target.value) ?? '' })}
        >
          <option value="">{t('form.noMethod')}</option>
          {methods.map((method) => (
            <option key={method} value={method}>
              {t(`methods.${method}`)}
            </option>
          ))}
        </Select>
      </div>
      <TextArea
        label={t('form.note')}
        hint={t('form.noteHint')}
        maxLength={4000}
        rows={3}
        value={draft.note}
        onChange={(e) => set({ note: e.target.value })}
      />
      {refusal ? <Refused refusal={refusal} /> : null}
      <div className="flex flex-wrap justify-end gap-2">
        <Button kind="plain" onClick={() => onOpenChange(false)}>
          {t('cancel')}
        </Button>
        <Button kind="ink" type="submit" busy={isSending}>
          {isSending ? t('form.sending') : t('form.send')}
        </Button>
      </div>
    </form>
  )
}
