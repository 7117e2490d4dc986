// A menu that opens under its button. Arrow keys move, letters jump, Escape closes and gives the focus back.
'use client'
import { Check } from 'lucide-react'
import Link from 'next/link'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { Key } from './key.tsx'

const row =
  'flex min-h-8 w-full cursor-pointer items-center gap-2.5 rounded-control px-2.5 py-1.5 text-ui outline-none select-none data-[disabled]:text-ink-3 data-[highlighted]:bg-hover pointer-coarse:min-h-11'

type Place = { side?: 'top' | 'bottom' | 'right'; align?: 'start' | 'end' }

/** `trigger` is one button or link; it takes the menu's own properties. */
export function Menu({
  trigger,
  children,
  side = 'bottom',
  align = 'start',
}: Place & { trigger: ReactNode; children: ReactNode }) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 max-h-[80dvh] min-w-52 overflow-y-auto rounded-panel border border-line-2 bg-raised p-1 text-ink shadow-floating"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

type Item = { icon?: ReactNode; keyName?: string; children: ReactNode; disabled?: boolean }

export function MenuItem({
  icon,
  keyName,
  children,
  disabled,
  danger,
  onSelect,
}: Item & { danger?: boolean; onSelect: () => void }) {
  return (
    <DropdownMenu.Item
      disabled={disabled}
      onSelect={onSelect}
      className={`${row} ${danger ? 'text-err' : ''}`}
    >
      {icon}
      <span className="min-w-0 flex-1">{children}</span>
      {keyName ? <Key>{keyName}</Key> : null}
    </DropdownMenu.Item>
  )
}

export function MenuLink({ icon, children, href, current }: Item & { href: string; current?: boolean }) {
  return (
    <DropdownMenu.Item asChild>
      <Link href={href} aria-current={current ? 'true' : undefined} className={row}>
        {icon}
        <span className="min-w-0 flex-1">{children}</span>
        {current ? <Check size={14} aria-hidden /> : null}
      </Link>
    </DropdownMenu.Item>
  )
}

/** One of several, of which one holds. */
export function MenuChoice<V extends string>(props: {
  label: string
  value: V
  options: readonly { value: V; label: string }[]
  onChange: (value: V) => void
}) {
  return (
    <DropdownMenu.RadioGroup
      aria-label={props.label}
      value={props.value}
      onValueChange={(value) => {
        const chosen = props.options.find((option) => option.value === value)
        if (chosen) props.onChange(chosen.value)
      }}
    >
      <MenuLabel>{props.label}</MenuLabel>
      {props.options.map(({ value, label }) => (
        <DropdownMenu.RadioItem key={value} value={value} className={row}>
          <span className="min-w-0 flex-1">{label}</span>
          <DropdownMenu.ItemIndicator>
            <Check size={14} aria-hidden />
          </DropdownMenu.ItemIndicator>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  )
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <DropdownMenu.Label className="px-2.5 pt-2 pb-1 text-note text-ink-3">{children}</DropdownMenu.Label>
}

export function MenuLine() {
  return <DropdownMenu.Separator className="my-1 h-px bg-line" />
}
