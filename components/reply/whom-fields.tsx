// Who is asked, by which way, and until when. A contact of the speaker fills in the rest.
'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Select, TextField } from '#components/ui/field'
import type { ContactView } from '#lib/record/contact'
import type { Answer } from '#lib/record/refusal'
import { replyWays } from '#lib/record/reply'
import { byContact } from './ask-draft.ts'
import type { AskDraft } from './ask-draft.ts'

type Contacts = (input: unknown) => Promise<Answer<{ items: readonly ContactView[] }>>

type Props = {
  claim: { speakers: readonly { id: string; name: string }[] }
  draft: AskDraft
  /** A mail goes out from here: it needs an address, and goes now. */
  isMail: boolean
  set: (change: Partial<AskDraft>) => void
  contactsOf: Contacts
}

export function WhomFields({ claim, draft, isMail, set, contactsOf }: Props) {
  const t = useTranslations('replies.form')
  const tWays = useTranslations('replies.wayNames')
  const contacts = useContacts(draft.speakerId, contactsOf)
  return (
    <>
      <div className="grid items-start gap-4 md:grid-cols-2">
        <Select
          label={t('speaker')}
          value={draft.speakerId}
          onChange={(event) => {
            const speaker = claim.speakers.find(({ id }) => id === event.target.value)
            set({ speakerId: speaker?.id ?? '', contactId: '', to: speaker?.name ?? '', address: '' })
          }}
        >
          {claim.speakers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="">{t('nobody')}</option>
        </Select>
        <Select
          label={t('contact')}
          value={draft.contactId}
          disabled={contacts.length === 0}
          onChange={(event) => set(byContact(contacts.find(({ id }) => id === event.target.value)))}
        >
          <option value="">{t('noContact')}</option>
          {contacts.map(({ id, name, way }) => (
            <option key={id} value={id}>
              {name} ({tWays(way)})
            </option>
          ))}
        </Select>
        <TextField
          label={t('to')}
          hint={t('toHint')}
          required
          maxLength={200}
          value={draft.to}
          onChange={(event) => set({ to: event.target.value })}
        />
        <TextField
          label={t('dueAt')}
          type="datetime-local"
          required
          value={draft.dueAt}
          onChange={(event) => set({ dueAt: event.target.value })}
        />
      </div>
      <div className="grid items-start gap-4 md:grid-cols-3">
        <Select
          label={t('way')}
          value={draft.way}
          onChange={(event) => set({ way: replyWays.find((way) => way === event.target.value) ?? draft.way })}
        >
          {replyWays.map((way) => (
            <option key={way} value={way}>
              {tWays(way)}
            </option>
          ))}
        </Select>
        <TextField
          label={draft.way === 'email' ? t('address') : t('number')}
          hint={isMail ? t('addressHint') : undefined}
          type={draft.way === 'email' ? 'email' : 'text'}
          required={isMail}
          maxLength={300}
          value={draft.address}
          onChange={(event) => set({ address: event.target.value })}
        />
        {isMail ? null : (
          <TextField
            label={t('askedAt')}
            hint={t('askedAtHint')}
            type="datetime-local"
            value={draft.askedAt}
            onChange={(event) => set({ askedAt: event.target.value })}
          />
        )}
      </div>
    </>
  )
}

/** The contacts of a speaker, looked up when one is chosen; none until they are there. */
function useContacts(speakerId: string, contactsOf: Contacts): readonly ContactView[] {
  const [found, setFound] = useState<{ of: string; items: readonly ContactView[] } | null>(null)
  useEffect(() => {
    if (speakerId === '') return
    let isWanted = true
    void contactsOf({ speakerId }).then((answer) => {
      if (isWanted && answer.ok) setFound({ of: speakerId, items: answer.value.items })
    })
    return () => {
      isWanted = false
    }
  }, [speakerId, contactsOf])
  return found?.of === speakerId ? found.items : []
}
