// What stands around every page of a desk: the ways to its places, the search, and who is here. The pages fill `main`.
'use client'
import { useTranslations } from 'next-intl'
import { useSelectedLayoutSegments } from 'next/navigation'
import type { ReactNode } from 'react'
import { PhoneTabs, PhoneTop } from './phone-bars.tsx'
import { placeOf, placesFor } from './places.tsx'
import { DeskName } from '#components/ui/desk-name'
import { DraftOwner } from '#components/ui/draft'
import { SearchKeys } from './search-field.tsx'
import type { ShellProps } from './shell-props.ts'
import { SideNav } from './side-nav.tsx'

export function Shell({ children, ...props }: ShellProps & { children: ReactNode }) {
  const t = useTranslations('shell')
  // Folders in brackets are for the code alone.
  const [place, inner] = useSelectedLayoutSegments().filter((segment) => !segment.startsWith('('))
  // The workbench needs the width: icons alone beside it, and on a phone nothing but itself.
  const isWorkbench = place === 'sources' && inner !== undefined && inner !== 'new'
  const places = placesFor(props.person.role)
  const current = placeOf(place)
  return (
    <div
      className={`min-h-dvh md:grid ${isWorkbench ? 'md:grid-cols-[48px_minmax(0,1fr)]' : 'md:grid-cols-[48px_minmax(0,1fr)] lg:grid-cols-[212px_minmax(0,1fr)]'}`}
    >
      <a
        href="#main"
        className="sr-only rounded-control bg-ink px-4 py-2 text-on-ink focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50"
      >
        {t('skip')}
      </a>
      <SearchKeys desk={props.desk.slug} />
      <SideNav {...props} places={places} current={current} rail={isWorkbench} />
      <div className="flex min-h-dvh min-w-0 flex-col bg-page">
        {isWorkbench ? null : <PhoneTop {...props} />}
        <main
          id="main"
          tabIndex={-1}
          className={`min-w-0 flex-1 outline-none ${isWorkbench ? '' : 'max-md:pb-[74px]'}`}
        >
          <DraftOwner value={props.person.id}>
            <DeskName value={props.desk.name}>{children}</DeskName>
          </DraftOwner>
        </main>
      </div>
      {isWorkbench ? null : <PhoneTabs desk={props.desk.slug} places={places} current={current} />}
    </div>
  )
}
