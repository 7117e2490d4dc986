// Signing out. Drafts that this tab keeps go with it: whoever signs in next at this machine may be somebody else.
'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { RefusalText } from '#components/refusal-text'
import { Button, ButtonLink } from '#components/ui/button'
import { untouched } from '#lib/record/form'
import type { FormState } from '#lib/record/form'

type Props = { action: (before: FormState) => Promise<FormState>; email: string }

export function SignOutForm({ action, email }: Props) {
  const t = useTranslations('signIn.signOut')
  const [{ refusal }, submit, busy] = useActionState(action, untouched)
  return (
    <form action={submit} onSubmit={() => sessionStorage.clear()} className="grid gap-4">
      {refusal ? <RefusalText refusal={refusal} /> : null}
      <p className="text-words text-ink-2">{t('who', { email })}</p>
      <div className="flex gap-2">
        <Button type="submit" kind="ink" size="touch" aria-disabled={busy}>
          {t('submit')}
        </Button>
        <ButtonLink href="/" size="touch">
          {t('stay')}
        </ButtonLink>
      </div>
    </form>
  )
}
