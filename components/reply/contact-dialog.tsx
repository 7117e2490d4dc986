// A contact is added or mended. What was typed stays until it was taken.
'use client'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { RefusalText, useFieldError } from '#components/refusal-text'
import { Button } from '#components/ui/button'
import { Dialog } from '#components/ui/dialog'
import { Select, TextArea, TextField } from '#components/ui/field'
import { toastDone } from '#components/ui/toast'
import { contactWays } from '#lib/record/contact'
import type { ContactView } from '#lib/record/contact'
import type { Refusal } from '#lib/record/refusal'
import type { atDesk, ContactActions } from './reply-actions.ts'

type Props = {
  speakerId: string
  /** The contact to mend; null where one is added. */
  contact: ContactView | null
  actions: ReturnType<typeof atDesk<ContactActions>>
  onClose: () => void
  onDone: () => void
}

export function ContactDialog({ speakerId, contact, actions, onClose, onDone }: Props) {
  const t = useTranslations('replies.contacts')
  const tWays = useTranslations('replies.wayNames')
  const [fields, setFields] = useState({
    name: contact?.name ?? '',
    role: contact?.role ?? '',
    way: contact?.way ?? 'email',
    address: contact?.address ?? '',
    note: contact?.note ?? '',
  })
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSaving, startSaving] = useTransition()
  const error = useFieldError(refusal)
  const set = (change: Partial<typeof fields>) => setFields({ ...fields, ...change })

  const save = () =>
    startSaving(async () => {
      setRefusal(null)
      const given = { ...fields, role: fields.role.trim() || null, note: fields.note.trim() || null }
      const answer = contact
        ? await actions.mend({ contactId: contact.id, version: contact.version, ...given })
        : await actions.add({ speakerId, ...given })
      if (!answer.ok) {
        setRefusal(answer.refusal)
        return
      }
      toastDone(contact ? t('mended') : t('added'))
      onClose()
      onDone()
    })

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={contact ? t('mendTitle') : t('addTitle')}
      description={t('description')}
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <TextField
          label={t('name')}
          required
          maxLength={200}
          value={fields.name}
          error={error('name')}
          onChange={(event) => set({ name: event.target.value })}
        />
        <TextField
          label={t('role')}
          maxLength={200}
          value={fields.role}
          error={error('role')}
          onChange={(event) => set({ role: event.target.value })}
        />
        <div className="grid items-start gap-4 min-[420px]:grid-cols-[140px_1fr]">
          <Select
            label={t('way')}
            value={fields.way}
            onChange={(event) =>
              set({ way: contactWays.find((way) => way === event.target.value) ?? fields.way })
            }
          >
            {contactWays.map((way) => (
              <option key={way} value={way}>
                {tWays(way)}
              </option>
            ))}
          </Select>
          <TextField
            label={t('address')}
            required
            maxLength={300}
            type={fields.way === 'email' ? 'email' : 'text'}
            value={fields.address}
            error={error('address')}
            onChange={(event) => set({ address: event.target.value })}
          />
        </div>
        <TextArea
          label={t('note')}
          hint={t('noteHint')}
          maxLength={1000}
          rows={2}
          value={fields.note}
          error={error('note')}
          onChange={(event) => set({ note: event.target.value })}
        />
        {refusal && refusal.kind !== 'invalid' ? <RefusalText refusal={refusal} /> : null}
        <div className="flex flex-wrap justify-end gap-2">
          <Button kind="plain" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button kind="ink" type="submit" busy={isSaving}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
