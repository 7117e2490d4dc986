// A new password, typed twice or shown; with the present one where there is one.
'use client'
import { useTranslations } from 'next-intl'
import { useActionState, useEffect, useState } from 'react'
import { RefusalText, useFieldError } from '#components/refusal-text'
import { Button } from '#components/ui/button'
import { TextField } from '#components/ui/field'
import { toastDone } from '#components/ui/toast'
import { untouched } from '#lib/record/form'
import type { FormState } from '#lib/record/form'

type Props = {
  action: (before: FormState, form: FormData) => Promise<FormState>
  /** Whose password it is, for what keeps passwords. */
  email: string
  submit: string
  /** Asks for the present password too. */
  present?: boolean
  /** What to say when it is done and the page stays. */
  done?: string
}

export function NewPasswordForm({ action, email, submit, present = false, done }: Props) {
  const t = useTranslations('link')
  const [state, send, busy] = useActionState(action, untouched)
  useEffect(() => {
    if (state.done > 0 && done) toastDone(done)
  }, [state.done, done])
  return (
    <form action={send} className="grid gap-4">
      {state.refusal && state.refusal.kind !== 'invalid' ? <RefusalText refusal={state.refusal} /> : null}
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <Passwords key={state.done} state={state} present={present} />
      <div>
        <Button type="submit" kind="ink" size="touch" aria-disabled={busy}>
          {busy ? t('busy') : submit}
        </Button>
      </div>
    </form>
  )
}

// What is typed is kept here, so that a refusal does not empty the fields as sending a form otherwise does.
function Passwords({ state, present }: { state: FormState; present: boolean }) {
  const t = useTranslations('link')
  const [typed, setTyped] = useState({ present: '', password: '', again: '' })
  const [shown, setShown] = useState(false)
  const errorAt = useFieldError(state.refusal)
  const field = (name: keyof typeof typed, autoComplete: string) => (
    <TextField
      label={t(`fields.${name}`)}
      hint={name === 'password' ? t('rules') : undefined}
      error={errorAt(name)}
      name={name}
      type={shown ? 'text' : 'password'}
      autoComplete={autoComplete}
      required
      value={typed[name]}
      onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
    />
  )
  return (
    <>
      {present ? field('present', 'current-password') : null}
      {field('password', 'new-password')}
      {field('again', 'new-password')}
      <label className="inline-flex items-center gap-2 text-ui pointer-coarse:min-h-11">
        <input
          type="checkbox"
          className="accent-ink"
          checked={shown}
          onChange={(event) => setShown(event.target.checked)}
        />
        {t('show')}
      </label>
    </>
  )
}
