// The details of a source are mended: what it is called, who published it, where and when. Its text never changes.
'use client'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { RefusalText, useFieldError } from '#components/refusal-text'
import { Button } from '#components/ui/button'
import { Dialog } from '#components/ui/dialog'
import { TextField } from '#components/ui/field'
import type { Refusal } from '#lib/record/refusal'
import type { SourceView } from '#lib/record/source'
import type { ReviewActions } from './review-actions.ts'

const fields = ['title', 'publisher', 'byline', 'takenFrom', 'publishedAt', 'url', 'language'] as const
type Field = (typeof fields)[number]

type Props = {
  source: SourceView
  mend: ReviewActions['mendSource']
  onMended: (source: SourceView) => void
  onClose: () => void
}

export function SourceDialog({ source, mend, onMended, onClose }: Props) {
  const t = useTranslations('review.source')
  const [typed, setTyped] = useState<Record<Field, string>>(() => ({
    title: source.title,
    publisher: source.publisher ?? '',
    byline: source.byline ?? '',
    takenFrom: source.takenFrom ?? '',
    publishedAt: source.publishedAt?.slice(0, 10) ?? '',
    url: source.url ?? '',
    language: source.language ?? '',
  }))
  const [version, setVersion] = useState(source.version)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSending, startSending] = useTransition()
  const errorOf = useFieldError(refusal)
  const types: Partial<Record<Field, string>> = { publishedAt: 'date', url: 'url' }
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
          const value = (field: Field) => (typed[field].trim() === '' ? null : typed[field].trim())
          startSending(async () => {
            setRefusal(null)
            const answer = await mend({
              ...{ sourceId: source.id, version, title: typed.title },
              ...{
                publisher: value('publisher'),
                byline: value('byline'),
                url: value('url'),
                language: value('language'),
                takenFrom: value('takenFrom'),
              },
              publishedAt: value('publishedAt'),
            })
            if (!answer.ok) {
              setRefusal(answer.refusal)
              const now =
                answer.refusal.kind === 'conflict'
                  ? (answer.refusal.current as { version?: unknown } | undefined)
                  : undefined
              if (typeof now?.version === 'number') setVersion(now.version)
              return
            }
            onMended(answer.value)
            onClose()
          })
        }}
      >
        {fields.map((field) => (
          <TextField
            key={field}
            label={t(`fields.${field}`)}
            type={types[field]}
            hint={field === 'takenFrom' ? t('takenFromHint') : undefined}
            error={errorOf(field)}
            value={typed[field]}
            onChange={(event) => setTyped((now) => ({ ...now, [field]: event.target.value }))}
          />
        ))}
        {refusal ? <RefusalText refusal={refusal} /> : null}
        <div className="flex justify-end gap-2">
          <Button kind="plain" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button kind="ink" type="submit" busy={isSending} disabled={typed.title.trim() === ''}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
