// The desk that one is at, and the way to one's others.
'use client'
import { ChevronsUpDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Menu, MenuLabel, MenuLink } from '#components/ui/menu'
import { DeskMark } from './desk-mark.tsx'
import { deskAddress } from './places.tsx'

export type DeskLink = { slug: string; name: string }

export function DeskChooser(props: { desk: DeskLink; desks: readonly DeskLink[]; labelClass: string }) {
  const t = useTranslations('shell')
  const { desk, desks, labelClass } = props
  return (
    <Menu
      trigger={
        <button
          type="button"
          title={desk.name}
          className="flex h-[30px] w-full min-w-0 items-center gap-2.5 rounded-control text-left text-[14px] font-medium hover:bg-hover pointer-coarse:min-h-11"
        >
          <DeskMark name={desk.name} />
          <span className={`min-w-0 truncate md:flex-1 ${labelClass}`}>{desk.name}</span>
          <ChevronsUpDown size={16} aria-hidden className={`mr-1 shrink-0 text-ink-2 ${labelClass}`} />
          <span className="sr-only">{t('changeDesk')}</span>
        </button>
      }
    >
      <MenuLabel>{t('yourDesks')}</MenuLabel>
      {desks.map(({ slug, name }) => (
        <MenuLink
          key={slug}
          href={deskAddress(slug)}
          current={slug === desk.slug}
          icon={<DeskMark name={name} />}
        >
          {name}
        </MenuLink>
      ))}
    </Menu>
  )
}
