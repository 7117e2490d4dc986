// One's own account: who one is, light or dark, the password, and where one is signed in.
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { LookChoice } from '#components/account/look-choice'
import { NewPasswordForm } from '#components/account/new-password-form'
import { PlainPage } from '#components/account/plain-page'
import { Sessions } from '#components/account/sessions'
import { Section } from '#components/ui/section'
import { currentDesks, requirePerson } from '#lib/doors/session'
import { ownSessions } from '#lib/doors/sign-in/own-sessions'
import { changePassword, endOne, endOthers } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('title') }
}

export default async function AccountPage() {
  const person = await requirePerson()
  const [desks, sessions, t, roles] = await Promise.all([
    currentDesks(),
    ownSessions(person.sessionId),
    getTranslations('account'),
    getTranslations('roles'),
  ])
  return (
    <PlainPage title={t('title')} wide>
      <nav className="mb-8 flex gap-4 text-ui">
        <Link href="/" className="underline underline-offset-2">
          {t('back')}
        </Link>
        <Link href="/sign-out" className="underline underline-offset-2">
          {t('signOut')}
        </Link>
      </nav>
      <div className="grid gap-10">
        <Section title={t('who.title')}>
          <dl className="grid gap-x-6 gap-y-2 text-ui md:grid-cols-[160px_1fr]">
            <dt className="text-ink-3">{t('who.name')}</dt>
            <dd>{person.name}</dd>
            <dt className="text-ink-3">{t('who.email')}</dt>
            <dd className="break-all">{person.email}</dd>
            <dt className="text-ink-3">{t('who.desks')}</dt>
            {desks.map(({ slug, name, role }) => (
              <dd key={slug} className="md:col-start-2">
                <Link href={`/d/${slug}`} className="underline underline-offset-2">
                  {name}
                </Link>{' '}
                <span className="text-ink-3">{roles(`${role}.name`)}</span>
              </dd>
            ))}
          </dl>
        </Section>
        <Section title={t('look.title')}>
          <LookChoice />
        </Section>
        <Section title={t('sessions.title')} note={t('sessions.detail')}>
          <Sessions sessions={sessions} endOne={endOne} endOthers={endOthers} />
        </Section>
        <Section title={t('password.title')} note={t('password.detail')}>
          <div className="max-w-[420px]">
            <NewPasswordForm
              action={changePassword}
              email={person.email}
              submit={t('password.submit')}
              done={t('password.done')}
              present
            />
          </div>
        </Section>
      </div>
    </PlainPage>
  )
}
