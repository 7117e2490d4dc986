// The same places on a phone: a bar on top, and tabs below with the rest under "More".
'use client'
import { Menu as MenuIcon, Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import { Dialog } from '#components/ui/dialog'
import { DeskChooser } from './desk-chooser.tsx'
import { PersonMenu } from './person-menu.tsx'
import { deskAddress } from './places.tsx'
import type { Place, PlaceName } from './places.tsx'
import type { ShellProps } from './shell-props.ts'

const tabs: readonly PlaceName[] = ['desk', 'sources', 'claims', 'speakers']
const tab = 'flex h-[58px] w-full flex-col items-center justify-center gap-1 text-note'

export function PhoneTop({ desk, desks, person }: Omit<ShellProps, 'counts'>) {
  const t = useTranslations('shell')
  return (
    <header className="flex h-[52px] items-center gap-1 border-b border-line bg-page pr-2.5 pl-3.5 md:hidden">
      <div className="min-w-0 flex-1">
        <DeskChooser desk={desk} desks={desks} labelClass="text-claim" />
      </div>
      <Link
        href={deskAddress(desk.slug, '/search')}
        className="inline-flex size-11 items-center justify-center rounded-control"
      >
        <Search size={19} strokeWidth={1.75} aria-hidden />
        <span className="sr-only">{t('search')}</span>
      </Link>
      <div className="flex size-11 items-center justify-center">
        <PersonMenu person={person} labelClass="sr-only" side="bottom" />
      </div>
    </header>
  )
}

type TabsProps = { desk: string; places: readonly Place[]; current: PlaceName | null }

export function PhoneTabs({ desk, places, current }: TabsProps) {
  const t = useTranslations('shell')
  const [isOpen, setOpen] = useState(false)
  const rest = places.filter(({ name }) => !tabs.includes(name))
  return (
    <nav
      aria-label={t('places.title')}
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-shell pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="grid grid-cols-5">
        {places
          .filter(({ name }) => tabs.includes(name))
          .map(({ name, path, icon: Icon }) => (
            <li key={name}>
              <Link
                href={deskAddress(desk, path)}
                aria-current={name === current ? 'page' : undefined}
                className={`${tab} ${name === current ? 'font-semibold text-ink' : 'text-ink-2'}`}
              >
                <Icon size={20} strokeWidth={1.6} aria-hidden />
                {t(`places.${name}`)}
              </Link>
            </li>
          ))}
        <li>
          <button
            type="button"
            aria-haspopup="dialog"
            className={`${tab} text-ink-2`}
            onClick={() => setOpen(true)}
          >
            <MenuIcon size={20} strokeWidth={1.6} aria-hidden />
            {t('more')}
          </button>
        </li>
      </ul>
      <Dialog open={isOpen} onOpenChange={setOpen} title={t('more')}>
        <ul className="grid">
          {rest.map(({ name, path, icon: Icon }) => (
            <li key={name}>
              <Link
                href={deskAddress(desk, path)}
                aria-current={name === current ? 'page' : undefined}
                onClick={() => setOpen(false)}
                className="flex h-12 items-center gap-3 border-b border-line text-words"
              >
                <Icon size={18} strokeWidth={1.6} aria-hidden />
                {t(`places.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      </Dialog>
    </nav>
  )
}
