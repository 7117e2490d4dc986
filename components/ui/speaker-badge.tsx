// Who speaks: square and coloured, grey for who has no name, ink for the desk itself. The name always stands beside it.
'use client'
import { useContext } from 'react'
import { lettersOf } from '#components/shell/desk-mark'
import { foldName, initialsOf, kindOfName } from '#lib/record/names'
import { badgeSizes } from './badge-sizes.ts'
import { classNames } from './class-names.tsx'
import { DeskName } from './desk-name.tsx'

type Props = { name: string; colour: number; size?: keyof typeof badgeSizes }

/** `colour` 1-8 by first appearance in the source, or a steady one; whoever has no name of their own is grey all the same. */
export function SpeakerBadge({ name, colour, size = 'row' }: Props) {
  const desk = useContext(DeskName)
  const isDesk = desk !== null && foldName(name) === foldName(desk)
  const shown = kindOfName(name) === 'unnamed' ? 0 : colour
  return (
    <span
      aria-hidden
      data-sp={isDesk ? undefined : shown}
      className={classNames(
        'inline-flex shrink-0 items-center justify-center rounded-mark font-semibold',
        badgeSizes[size],
        isDesk && 'bg-ink font-serif text-on-ink',
      )}
      style={isDesk ? undefined : { background: 'var(--sp-sel)', color: 'var(--sp-ink)' }}
    >
      {isDesk ? lettersOf(name) : shown === 0 ? '?' : initialsOf(name)}
    </span>
  )
}
