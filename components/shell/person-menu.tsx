// Who is signed in, in which role; their own account, light or dark, and the way out.
'use client'
import { LogOut, UserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Actor } from '#lib/record/actor'
import { MemberBadge } from '#components/ui/badge'
import { Menu, MenuChoice, MenuLine, MenuLink } from '#components/ui/menu'
import { themes, useTheme } from './theme.tsx'

export type ShellPerson = { id: string; name: string; role: Actor['role'] }

export function PersonMenu(props: { person: ShellPerson; labelClass: string; side: 'top' | 'bottom' }) {
  const t = useTranslations('shell')
  const [theme, setTheme] = useTheme()
  const { person, labelClass } = props
  const role = t(`roles.${person.role}`)
  return (
    <Menu
      side={props.side}
      align={props.side === 'top' ? 'start' : 'end'}
      trigger={
        <button
          type="button"
          title={`${person.name}, ${role}`}
          className="flex min-h-9 w-full min-w-0 items-center gap-2.5 rounded-control text-left hover:bg-hover max-md:justify-center pointer-coarse:min-h-11"
        >
          <MemberBadge name={person.name} size="row" />
          <span className={`min-w-0 flex-1 ${labelClass}`}>
            <span className="block truncate text-ui font-medium">{person.name}</span>
            <span className="block text-note text-ink-3">{role}</span>
          </span>
        </button>
      }
    >
      <MenuLink href="/settings" icon={<UserRound size={15} aria-hidden />}>
        {t('account')}
      </MenuLink>
      <MenuLine />
      <MenuChoice
        label={t('theme.title')}
        value={theme}
        options={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
        onChange={setTheme}
      />
      <MenuLine />
      <MenuLink href="/sign-out" icon={<LogOut size={15} aria-hidden />}>
        {t('signOut')}
      </MenuLink>
    </Menu>
  )
}
