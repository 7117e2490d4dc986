// Links a statement to where it is recorded, or to where its speaker denies it. What was typed stays in the tab until it
// is on record.
'use client'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Choice } from '#components/claim/choice'
import type { EvidenceFinder } from '#components/claim/evidence-form'
import { ExcerptFields } from '#components/claim/excerpt-fields'
import { Refused } from '#components/claim/refused'
import { StatementFields } from '#components/claim/statement-fields'
import { Button } from '#components/ui/button'
import { Dialog } from '#components/ui/dialog'
import { useDraft } from '#components/ui/draft'
import { TextField } from '#components/ui/field'
import { toastDone } from '#components/ui/toast'
import type { Refusal } from '#lib/record/refusal'
import { linkKinds } from '#lib/record/statement-link'
import type { WorkbenchStatement } from '#lib/record/workbench'
import { emptyLink, linkOf, lackingOf, placesOf, readLinkDraft } from './link-draft.ts'
import type { LinkDraft } from './link-draft.ts'
import type { ReviewActions } from './review-actions.ts'

type Props = {
  statement: WorkbenchStatement
  finder: EvidenceFinder
  add: ReviewActions['addLink']
  onClose: () => void
  onDone: () => void
}

export function LinkDialog({ statement, finder, add, onClose, onDone }: Props) {
  const t = useTranslations('basis.form')
  const tEvidence = useTranslations('evidence')
  const [kept, keep] = useDraft(`link:${statement.id}`)
  const draft = readLinkDraft(kept) ?? emptyLink
  const [lacking, setLacking] = useState<ReturnType<typeof lackingOf>>({})
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSending, startSending] = useTransition()
  const set = (change: Partial<LinkDraft>) => keep(JSON.stringify({ ...draft, ...change }))
  const place = placesOf(draft.kind).includes(draft.place) ? draft.place : 'address'
  const placeError = lacking.place ? tEvidence(`form.${lacking.place}`) : null

  const send = () => {
    const left = lackingOf({ ...draft, place })
    setLacking(left)
    if (Object.keys(left).length > 0) return
    startSending(async () => {
      setRefusal(null)
      const answer = await add({ statementId: statement.id, link: linkOf({ ...draft, place }) })
      if (!answer.ok) return setRefusal(answer.refusal)
      keep(null)
      toastDone(t('done'))
      onClose()
      onDone()
    })
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title')}
      description={t('description')}
    >
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <Choice
          label={t('kind')}
          value={draft.kind}
          options={linkKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onChange={(kind) => set({ kind })}
        />
        <Choice
          label={t('place')}
          value={place}
          options={placesOf(draft.kind).map((value) => ({ value, label: t(`places.${value}`) }))}
          onChange={(value) => set({ place: value })}
        />
        {place === 'address' ? (
          <TextField
            label={tEvidence('form.url')}
            error={placeError}
            type="url"
            inputMode="url"
            value={draft.url}
            onChange={(e) => set({ url: e.target.value })}
          />
        ) : null}
        {place === 'excerpt' ? (
          <ExcerptFields
            finder={finder}
            excerpt={draft.excerpt}
            error={placeError}
            onChange={(excerpt) => set({ excerpt })}
          />
        ) : null}
        {place === 'statement' ? (
          <StatementFields
            finder={finder}
            statement={draft.statement}
            error={placeError}
            onChange={(told) => set({ statement: told })}
          />
        ) : null}
        <div className="grid items-start gap-4 md:grid-cols-2">
          {place === 'statement' ? null : (
            <TextField
              label={tEvidence('form.titleLabel')}
              maxLength={300}
              value={draft.title}
              onChange={(e) => set({ title: e.target.value })}
            />
          )}
          <TextField
            label={t(`at.${draft.kind}`)}
            error={lacking.at ? t('atNeeded') : null}
            type="date"
            value={draft.at}
            onChange={(e) => set({ at: e.target.value })}
          />
        </div>
        {refusal ? <Refused refusal={refusal} /> : null}
        <div className="flex flex-wrap justify-end gap-2">
          <Button kind="plain" onClick={onClose}>
            {tEvidence('cancel')}
          </Button>
          <Button kind="ink" type="submit" busy={isSending}>
            {t('send')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
