// The desk's template for requests, and where answers go. What was typed stays until it was taken.
'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { RefusalText, useFieldError } from '#components/refusal-text'
import { settled } from '#components/settled'
import { Button } from '#components/ui/button'
import { TextArea, TextField } from '#components/ui/field'
import { Section } from '#components/ui/section'
import { toastDone } from '#components/ui/toast'
import { placeholders, ReplyTemplate } from '#lib/record/reply-template'
import type { Answer, Refusal } from '#lib/record/refusal'

type Words = { subject: string; text: string }
type Props = {
  desk: string
  template: ReplyTemplate & { mailFrom: string | null }
  /** The words that every desk begins with. */
  first: Words
  set: (desk: string, input: unknown) => Promise<Answer<ReplyTemplate>>
}

export function TemplateForm({ desk, template, first, set }: Props) {
  const t = useTranslations('replies.template')
  const router = useRouter()
  const [fields, setFields] = useState({
    subject: template.subject ?? first.subject,
    text: template.text ?? first.text,
    replyTo: template.replyTo ?? '',
  })
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSaving, startSaving] = useTransition()
  const error = useFieldError(refusal)
  const own = (name: keyof Words) => (fields[name].trim() === first[name].trim() ? null : fields[name])

  const save = () =>
    startSaving(async () => {
      setRefusal(null)
      const standing =
        refusal?.kind === 'conflict' ? ReplyTemplate.safeParse(refusal.current).data : undefined
      const version = Math.max(template.version, standing?.version ?? 0)
      const replyTo = fields.replyTo.trim() || null
      const answer = await settled(
        set(desk, { version, subject: own('subject'), text: own('text'), replyTo }),
      )
      if (!answer.ok) setRefusal(answer.refusal)
      else toastDone(t('saved'))
      router.refresh()
    })

  return (
    <Section
      title={t('title')}
      note={t('note', { places: placeholders.map((name) => `{${name}}`).join(' ') })}
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <TextField
          label={t('subject')}
          required
          maxLength={200}
          value={fields.subject}
          error={error('subject')}
          onChange={(event) => setFields({ ...fields, subject: event.target.value })}
        />
        <TextArea
          label={t('text')}
          required
          maxLength={10_000}
          rows={14}
          value={fields.text}
          error={error('text')}
          onChange={(event) => setFields({ ...fields, text: event.target.value })}
        />
        <TextField
          label={t('replyTo')}
          hint={t('replyToHint')}
          type="email"
          maxLength={254}
          value={fields.replyTo}
          error={error('replyTo')}
          onChange={(event) => setFields({ ...fields, replyTo: event.target.value })}
        />
        <p className="text-note text-ink-3">
          {template.mailFrom ? t('from', { address: template.mailFrom }) : t('noMail')}
        </p>
        {refusal?.kind === 'conflict' ? (
          <p role="alert" className="text-ui text-err">
            {t('conflict')}
          </p>
        ) : refusal && refusal.kind !== 'invalid' ? (
          <RefusalText refusal={refusal} />
        ) : null}
        <div className="flex flex-wrap justify-end gap-2">
          <Button kind="plain" onClick={() => setFields({ ...fields, ...first })}>
            {t('reset')}
          </Button>
          <Button type="submit" busy={isSaving}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Section>
  )
}
