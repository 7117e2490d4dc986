// How a speaker is reached: each contact with its way, and what may be done with it.
'use client'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useMemo, useState, useTransition } from 'react'
import { SureDialog } from '#components/desk-settings/sure-dialog'
import { useRefusalWords } from '#components/refusal-text'
import { Button } from '#components/ui/button'
import { FocusKept } from '#components/ui/focus-kept'
import { Section } from '#components/ui/section'
import { toastDone, toastRefused } from '#components/ui/toast'
import type { ContactView } from '#lib/record/contact'
import { ContactDialog } from './contact-dialog.tsx'
import { atDesk } from './reply-actions.ts'
import type { ContactActions } from './reply-actions.ts'

type Props = {
  desk: string
  speakerId: string
  contacts: readonly ContactView[]
  mayKeep: boolean
  actions: ContactActions
}

export function Contacts({ desk, speakerId, contacts, mayKeep, actions }: Props) {
  const t = useTranslations('replies.contacts')
  const router = useRouter()
  const bound = useMemo(() => atDesk(desk, actions), [desk, actions])
  /** The contact in the dialog; `new` where one is added. */
  const [open, setOpen] = useState<ContactView | 'new' | null>(null)
  const [removing, setRemoving] = useState<ContactView | null>(null)
  const remove = useRemoving(bound.remove)
  return (
    <FocusKept>
      <Section
        title={t('title')}
        action={
          mayKeep ? (
            <Button onClick={() => setOpen('new')}>
              <Plus size={14} aria-hidden /> {t('add')}
            </Button>
          ) : null
        }
      >
        {contacts.length === 0 ? <p className="text-ui text-ink-3">{t('none')}</p> : null}
        <ul className="-mt-1">
          {contacts.map((contact) => (
            <li
              key={contact.id}
              className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-2.5"
            >
              <Facts contact={contact} />
              {mayKeep ? (
                <span className="flex flex-wrap gap-2">
                  <Button
                    size="row"
                    aria-label={t('mendNamed', { name: contact.name })}
                    onClick={() => setOpen(contact)}
                  >
                    {t('mend')}
                  </Button>
                  <Button
                    size="row"
                    kind="danger"
                    aria-label={t('removeNamed', { name: contact.name })}
                    onClick={() => setRemoving(contact)}
                  >
                    {t('remove')}
                  </Button>
                </span>
              ) : null}
            </li>
          ))}
        </ul>
        {open ? (
          <ContactDialog
            speakerId={speakerId}
            contact={open === 'new' ? null : open}
            actions={bound}
            onClose={() => setOpen(null)}
            onDone={() => router.refresh()}
          />
        ) : null}
        <SureDialog
          open={removing !== null}
          onClose={() => setRemoving(null)}
          title={t('removing', { name: removing?.name ?? '' })}
          detail={t('removingDetail')}
          submit={t('remove')}
          onSure={() => {
            if (removing) remove(removing)
            setRemoving(null)
          }}
        />
      </Section>
    </FocusKept>
  )
}

function Facts({ contact }: { contact: ContactView }) {
  const tWays = useTranslations('replies.wayNames')
  return (
    <div className="min-w-0 flex-1 basis-60 [overflow-wrap:anywhere]">
      <p className="text-ui font-medium">
        {contact.name}
        {contact.role ? <span className="ml-2 font-normal text-ink-3">{contact.role}</span> : null}
      </p>
      <p className="text-ui text-ink-2">
        {tWays(contact.way)}: {contact.address}
      </p>
      {contact.note ? <p className="text-note text-ink-3">{contact.note}</p> : null}
    </div>
  )
}

function useRemoving(remove: ReturnType<typeof atDesk<ContactActions>>['remove']) {
  const t = useTranslations('replies.contacts')
  const common = useTranslations('common')
  const words = useRefusalWords()
  const router = useRouter()
  const [, start] = useTransition()
  return (contact: ContactView) =>
    start(async () => {
      const answer = await remove({ contactId: contact.id, version: contact.version })
      if (answer.ok) toastDone(t('removed', { name: contact.name }))
      else toastRefused(words(answer.refusal).title, words(answer.refusal).detail, common('close'))
      router.refresh()
    })
}
