// The way to one's desk: straight there where it is the only one.
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { PlainPage } from '#components/account/plain-page'
import { DeskMark } from '#components/shell/desk-mark'
import { Empty } from '#components/ui/empty'
import { currentDesks, requirePerson } from '#lib/doors/session'

export default async function Home() {
  const person = await requirePerson()
  const desks = await currentDesks()
  const [only] = desks
  if (only && desks.length === 1) redirect(`/d/${only.slug}`)
  const [t, roles] = [await getTranslations('signIn.desks'), await getTranslations('roles')]
  return (
    <PlainPage title={t('title')}>
      {desks.length === 0 ? (
        <Empty title={t('none')}>{t('noneDetail', { email: person.email })}</Empty>
      ) : (
        <ul className="border-t border-line">
          {desks.map(({ slug, name, role }) => (
            <li key={slug} className="border-b border-line">
              <Link href={`/d/${slug}`} className="flex min-h-14 items-center gap-3 px-1 hover:bg-hover">
                <DeskMark name={name} />
                <span className="min-w-0 flex-1 text-words font-medium">{name}</span>
                <span className="text-note text-ink-3">{roles(`${role}.name`)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <nav className="mt-6 flex gap-4 text-ui">
        <Link href="/settings" className="underline underline-offset-2">
          {t('account')}
        </Link>
        <Link href="/sign-out" className="underline underline-offset-2">
          {t('signOut')}
        </Link>
      </nav>
    </PlainPage>
  )
}
