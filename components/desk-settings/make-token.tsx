// Makes a token for a program that works in one's own name, and shows it this once.
'use client'
import { KeyRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { RefusalText, useFieldError } from '#components/refusal-text'
import { Button } from '#components/ui/button'
import { Dialog } from '#components/ui/dialog'
import { Select, TextField } from '#components/ui/field'
import type { TokenView } from '#lib/record/member'
import type { Answer, Refusal } from '#lib/record/refusal'
import { ShownOnce } from './shown-once.tsx'

export type MadeToken = { token: string; made: TokenView }
type Props = { desk: string; make: (desk: string, input: unknown) => Promise<Answer<MadeToken>> }
const lengths = [7, 30, 90, 365]
const empty = { name: '', scope: 'read', days: '90' }

export function MakeToken({ desk, make }: Props) {
  const t = useTranslations('deskSettings.makeToken')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState(empty)
  const [made, setMade] = useState<MadeToken | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, start] = useTransition()
  const errorAt = useFieldError(refusal)

  const send = () =>
    start(async () => {
      const scopes = typed.scope === 'write' ? ['read', 'write'] : ['read']
      const answer = await make(desk, { name: typed.name, scopes, days: Number(typed.days) })
      setRefusal(answer.ok ? null : answer.refusal)
      if (!answer.ok) return
      setMade(answer.value)
      setTyped(empty)
      router.refresh()
    })
  const openOrClose = (next: boolean) => {
    setOpen(next)
    setMade(null)
  }
  return (
    <>
      <Button onClick={() => openOrClose(true)}>
        <KeyRound size={14} aria-hidden />
        {t('open')}
      </Button>
      <Dialog
        open={open}
        onOpenChange={openOrClose}
        title={made ? t('done', { name: made.made.name }) : t('title')}
      >
        {made ? (
          <div className="grid gap-4">
            <ShownOnce label={t('token')} value={made.token} note={t('tokenNote')} />
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
              label={t('name')}
              hint={t('nameHint')}
              error={errorAt('name')}
              required
              autoFocus
              maxLength={120}
              autoComplete="off"
              value={typed.name}
              onChange={(event) => setTyped({ ...typed, name: event.target.value })}
            />
            <Select
              label={t('scope')}
              hint={t('scopeHint')}
              value={typed.scope}
              onChange={(event) => setTyped({ ...typed, scope: event.target.value })}
            >
              <option value="read">{t('read')}</option>
              <option value="write">{t('write')}</option>
            </Select>
            <Select
              label={t('days')}
              value={typed.days}
              onChange={(event) => setTyped({ ...typed, days: event.target.value })}
            >
              {lengths.map((days) => (
                <option key={days} value={days}>
                  {t('daysCount', { days })}
                </option>
              ))}
            </Select>
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
