// E-mail address and password. What was typed as the address stays when it is refused.
'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { RefusalText } from '#components/refusal-text'
import { Button } from '#components/ui/button'
import { TextField } from '#components/ui/field'
import { untouched } from '#lib/record/form'
import type { FormState } from '#lib/record/form'

type Props = { action: (before: FormState, form: FormData) => Promise<FormState>; callbackUrl: string }

export function SignInForm({ action, callbackUrl }: Props) {
  const t = useTranslations('signIn')
  const [{ refusal, typed }, submit, busy] = useActionState(action, untouched)
  return (
    <form action={submit} className="grid gap-4">
      {refusal ? <RefusalText refusal={refusal} /> : null}
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <TextField
        label={t('email')}
        name="email"
        type="email"
        autoComplete="username"
        inputMode="email"
        required
        defaultValue={typed.email}
        autoFocus
      />
      <TextField
        label={t('password')}
        name="password"
        type="password"
        autoComplete="current-password"
        required
      />
      <div>
        <Button type="submit" kind="ink" size="touch" aria-disabled={busy}>
          {busy ? t('busy') : t('submit')}
        </Button>
      </div>
      <p className="text-note text-ink-3">{t('lost')}</p>
    </form>
  )
}
