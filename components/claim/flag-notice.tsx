// Why the claim needs review, who can say that it was, and the button for them.
'use client'
import { Flag } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button'
import { Time } from '#components/ui/time'
import type { ClaimView } from '#lib/record/claim'
import type { Answer } from '#lib/record/refusal'
import { FlagChanges } from './flag-changes.tsx'
import { NoteDialog } from './note-dialog.tsx'

type Props = {
  claim: Pick<ClaimView, 'id' | 'version' | 'text' | 'flagReasons'>
  mayResolve: boolean
  /** True where the reader moved the ground themselves. */
  isOwn: boolean
  resolve: (input: { claimId: string; version: number; note: string }) => Promise<Answer<unknown>>
  onDone: () => void
}

export function FlagNotice({ claim, mayResolve, isOwn, resolve, onDone }: Props) {
  const t = useTranslations('claim.flag')
  const [isOpen, setOpen] = useState(false)
  if (claim.flagReasons.length === 0) return null
  return (
    <FlagReasons claim={claim} note={mayResolve ? undefined : t(isOwn ? 'own' : 'who')}>
      {mayResolve ? (
        <>
          <Button onClick={() => setOpen(true)}>{t('reviewed')}</Button>
          <NoteDialog
            open={isOpen}
            onOpenChange={setOpen}
            draftKey={`reviewed:${claim.id}`}
            title={t('title')}
            description={t('description')}
            about={claim.text}
            label={t('label')}
            hint={t('hint')}
            send={t('send')}
            onSend={(note) => resolve({ claimId: claim.id, version: claim.version, note })}
            done={t('done')}
            onDone={onDone}
          />
        </>
      ) : isOwn ? (
        <Button disabled>{t('reviewed')}</Button>
      ) : null}
    </FlagReasons>
  )
}

type Reasons = { claim: Pick<ClaimView, 'flagReasons'>; note?: string; children?: ReactNode }

/** The reasons alone. */
export function FlagReasons({ claim, note, children }: Reasons) {
  const t = useTranslations('claim.flag')
  if (claim.flagReasons.length === 0) return null
  return (
    <section
      className="mt-4 flex flex-wrap items-start gap-3 border-l-[3px] border-flag-bg pl-3"
      aria-label={t('heading')}
    >
      <Flag size={14} aria-hidden className="mt-0.5 shrink-0 text-flag-text" />
      <div className="min-w-0 flex-1">
        <p className="text-ui font-semibold">{t('heading')}</p>
        <ul className="text-ui text-ink-2">
          {claim.flagReasons.map((flag) => (
            <li key={flag.id} className="mt-0.5">
              <p className="first-letter:uppercase">
                {t(`reasons.${flag.reason}`)}, <Time at={flag.at} />
              </p>
              <FlagChanges changes={flag.changes} />
            </li>
          ))}
        </ul>
        {note ? <p className="text-note text-ink-3">{note}</p> : null}
      </div>
      {children}
    </section>
  )
}
