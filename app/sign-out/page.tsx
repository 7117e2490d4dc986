// The way out. A link alone does not sign anybody out: another site could hold one.
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { PlainPage } from '#components/account/plain-page'
import { SignOutForm } from '#components/account/sign-out-form'
import { currentPerson } from '#lib/doors/session'
import { signOut } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('signOut.title') }
}

export default async function SignOutPage() {
  const person = await currentPerson()
  if (!person) redirect('/sign-in')
  return (
    <PlainPage title={(await getTranslations('signIn'))('signOut.title')}>
      <SignOutForm action={signOut} email={person.email} />
    </PlainPage>
  )
}
