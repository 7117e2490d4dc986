// A one-time link: whoever holds it sets the password of the person whom it is for.
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PlainPage } from '#components/account/plain-page'
import { NewPasswordForm } from '#components/account/new-password-form'
import { ButtonLink } from '#components/ui/button'
import { holderOfLink } from '#lib/doors/sign-in/one-time-link'
import { setPassword } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  // The address of this page is a secret: it goes into no search engine.
  return { title: (await getTranslations('link'))('title'), robots: { index: false } }
}

export default async function LinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const t = await getTranslations('link')
  const holder = await holderOfLink(token)
  if (!holder) {
    return (
      <PlainPage title={t('spent.title')}>
        <p className="mb-6 text-words text-ink-2">{t('spent.detail')}</p>
        <ButtonLink href="/sign-in" size="touch">
          {t('spent.signIn')}
        </ButtonLink>
      </PlainPage>
    )
  }
  return (
    <PlainPage title={t('title')}>
      <p className="mb-6 text-words text-ink-2">
        {t.rich('who', { ...holder, strong: (text) => <strong>{text}</strong> })}
      </p>
      <NewPasswordForm action={setPassword.bind(null, token)} email={holder.email} submit={t('submit')} />
    </PlainPage>
  )
}
