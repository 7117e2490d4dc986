// The way in.
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { PlainPage } from '#components/account/plain-page'
import { SignInForm } from '#components/account/sign-in-form'
import { currentPerson } from '#lib/doors/session'
import { callbackPath } from '#lib/doors/sign-in/callback-path'
import { signIn } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') }
}

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ callbackUrl?: string | string[] }>
}) {
  const to = callbackPath((await searchParams).callbackUrl)
  if (await currentPerson()) redirect(to)
  return (
    <PlainPage title={(await getTranslations('signIn'))('title')}>
      <SignInForm action={signIn} callbackUrl={to} />
    </PlainPage>
  )
}
