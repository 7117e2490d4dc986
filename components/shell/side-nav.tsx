// The navigation beside the page: its names on a wide screen, its icons alone beside the workbench and on narrower ones.
'use client'
import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { DeskChooser } from './desk-chooser.tsx'
import { PersonMenu } from './person-menu.tsx'
import { deskAddress } from './places.tsx'
import type { Place, PlaceName } from './places.tsx'
import { SearchField } from './search-field.tsx'
import type { ShellProps } from './shell-props.ts'

type Props = ShellProps & {
  places: readonly Place[]
  current: PlaceName | null
  rail: boolean
}

export function SideNav({ desk, desks, person, counts, places, current, rail }: Props) {
  const t = useTranslations('shell')
  const label = rail ? 'sr-only' : 'sr-only lg:not-sr-only'
  const wide = rail ? 'hidden' : 'hidden lg:block'
  const item = (place: Place) => (
    <NavLink
      key={place.name}
      place={place}
      href={deskAddress(desk.slug, place.path)}
      name={t(`places.${place.name}`)}
      count={counts[place.name]}
      isCurrent={place.name === current}
      label={label}
      rail={rail}
    />
  )
  return (
    <aside
      className={`sticky top-0 z-20 hidden h-dvh flex-col border-r border-line bg-shell px-[9px] pt-[9px] pb-2 md:flex ${rail ? '' : 'lg:px-2.5'}`}
    >
      <div className={rail ? '' : 'lg:pl-1'}>
        <DeskChooser desk={desk} desks={desks} labelClass={label} />
      </div>
      <div className={`mt-[13px] ${wide}`}>
        <SearchField desk={desk.slug} />
      </div>
      <Link
        href={deskAddress(desk.slug, '/search')}
        title={t('search')}
        className={`mt-3 flex h-[30px] items-center justify-center rounded-control text-ink-2 hover:bg-hover ${rail ? '' : 'lg:hidden'}`}
      >
        <Search size={17} strokeWidth={1.75} aria-hidden />
        <span className="sr-only">{t('search')}</span>
      </Link>
      <nav aria-label={t('places.title')} className="mt-2.5 flex min-h-0 flex-1 flex-col overflow-y-auto">
        <ul className="grid content-start">{places.filter(({ name }) => name !== 'settings').map(item)}</ul>
        <ul className="mt-auto grid pb-2">{places.filter(({ name }) => name === 'settings').map(item)}</ul>
      </nav>
      <div className="border-t border-line pt-2">
        <PersonMenu person={person} labelClass={label} side="top" />
      </div>
    </aside>
  )
}

type LinkProps = {
  place: Place
  href: string
  name: string
  count?: number
  isCurrent: boolean
  label: string
  rail: boolean
}

function NavLink({ place, href, name, count, isCurrent, label, rail }: LinkProps) {
  const t = useTranslations('shell')
  const Icon = place.icon
  return (
    <li>
      <Link
        href={href}
        title={name}
        aria-current={isCurrent ? 'page' : undefined}
        className={`flex items-center gap-2.5 rounded-control px-[6.5px] ${rail ? 'h-[34px]' : 'h-[30px]'} text-[14px] ${rail ? '' : 'lg:px-2.5'} ${isCurrent ? 'bg-sunk font-semibold text-ink' : 'text-ink-2 hover:bg-hover'}`}
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />
        <span className={`flex-1 ${label}`}>{name}</span>
        {count ? (
          <span className={`tabular text-ui font-normal text-ink-3 ${label}`}>
            <span aria-hidden>{count}</span>
            <span className="sr-only">
              {t(`counts.${place.name === 'sources' ? 'sources' : 'desk'}`, { count })}
            </span>
          </span>
        ) : null}
      </Link>
    </li>
  )
}
