// Adds somebody to the desk. Whoever is new here gets a link, shown once, to set a password with.
'use client'
import { UserPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { RefusalText, useFieldError } from '#components/refusal-text'
import { Button } from '#components/ui/button'
import { Dialog } from '#components/ui/dialog'
import { TextField } from '#components/ui/field'
import type { Role } from '#lib/record/actor'
import type { MemberView } from '#lib/record/member'
import type { Answer, Refusal } from '#lib/record/refusal'
import { RoleChoice } from './role-choice.tsx'
import { ShownOnce } from './shown-once.tsx'

type Added = { member: MemberView; link: string | null }
type Props = { desk: string; add: (desk: string, input: unknown) => Promise<Answer<Added>> }
const empty: { email: string; name: string; role: Role } = { email: '', name: '', role: 'checker' }

export function AddColleague({ desk, add }: Props) {
  const t = useTranslations('deskSettings.add')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState(empty)
  const [added, setAdded] = useState<Added | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, start] = useTransition()
  const errorAt = useFieldError(refusal)

  const send = () =>
    start(async () => {
      const { email, name, role } = typed
      const answer = await add(desk, { email: email.trim(), role, name: name.trim() || undefined })
      setRefusal(answer.ok ? null : answer.refusal)
      if (!answer.ok) return
      setAdded(answer.value)
      setTyped(empty)
      router.refresh()
    })
  const openOrClose = (next: boolean) => {
    setOpen(next)
    if (next) setAdded(null)
  }
  return (
    <>
      <Button onClick={() => openOrClose(true)}>
        <UserPlus size={14} aria-hidden />
        {t('open')}
      </Button>
      <Dialog
        open={open}
        onOpenChange={openOrClose}
        title={added ? t('done', { name: added.member.name }) : t('title')}
      >
        {added ? (
          <div className="grid gap-4">
            {added.link ? (
              <ShownOnce
                label={t('link')}
                value={`${location.origin}/link/${added.link}`}
                note={t('linkNote')}
              />
            ) : (
              <p className="text-ui text-ink-2">{t('known', { email: added.member.email })}</p>
            )}
            <div className="flex justify-end">
              <Button onClick={() => openOrClose(false)}>{t('close')}</Button>
            </div>
          </div>
        ) : (
          <form
            className="grid gap-4"
            onSubmit={(event) => {
              event.preventDefault()
              send()
            }}
          >
            {refusal && refusal.kind !== 'invalid' ? <RefusalText refusal={refusal} /> : null}
            <TextField
              label={t('email')}
              error={errorAt('email')}
              type="email"
              required
              autoFocus
              autoComplete="off"
              value={typed.email}
              onChange={(event) => setTyped({ ...typed, email: event.target.value })}
            />
            <TextField
              label={t('name')}
              hint={t('nameHint')}
              error={errorAt('name')}
              maxLength={120}
              autoComplete="off"
              value={typed.name}
              onChange={(event) => setTyped({ ...typed, name: event.target.value })}
            />
            <RoleChoice role={typed.role} onChange={(role) => setTyped({ ...typed, role })} />
            <div className="flex flex-wrap justify-end gap-2">
              <Button kind="plain" onClick={() => openOrClose(false)}>
                {t('cancel')}
              </Button>
              <Button type="submit" kind="ink" disabled={busy}>
                {t('submit')}
              </Button>
            </div>
          </form>
        )}
      </Dialog>
    </>
  )
}
