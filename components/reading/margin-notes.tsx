// Beside the text: who says it, by name, by the disc of its state and by a rule as long as the words. The way to each
// statement for those who come by keyboard or by ear.
'use client'
import { ArrowRightLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { StateDisc } from '#components/ui/state'
import type { Placed } from './margin.ts'
import type { Place, ReadStatement } from './reading.tsx'

type Props = {
  notes: readonly Placed[]
  statements: ReadonlyMap<string, ReadStatement>
  places: ReadonlyMap<string, Place>
  selectedId: string | null
  onSelect: (id: string) => void
}

export function MarginNotes({ notes, statements, places, selectedId, onSelect }: Props) {
  const t = useTranslations('workbench')
  return (
    <ul aria-label={t('statementsHere')}>
      {notes.map((note) => {
        const statement = statements.get(note.id)
        return statement ? (
          <li key={note.id}>
            <Note
              {...{ note, statement, onSelect }}
              place={places.get(note.id)}
              isSelected={note.id === selectedId}
            />
          </li>
        ) : null
      })}
    </ul>
  )
}

type NoteProps = {
  note: Placed
  statement: ReadStatement
  place: Place | undefined
  isSelected: boolean
  onSelect: (id: string) => void
}

function Note({ note, statement, place, isSelected, onSelect }: NoteProps) {
  const t = useTranslations('workbench')
  const isRejected = statement.state === 'rejected'
  const right = 8 + note.lane * 5
  return (
    <>
      <button
        type="button"
        data-sp={isRejected ? 0 : statement.colour}
        aria-pressed={isSelected}
        aria-label={statement.announced}
        title={statement.speaker ?? undefined}
        onClick={() => onSelect(note.id)}
        className={`absolute right-[calc(100%+26px)] hidden max-w-[84px] items-center gap-1 rounded-mark text-right text-note leading-4 min-[720px]:flex ${isSelected ? 'font-semibold' : 'font-medium'} ${isRejected ? 'text-ink-3' : ''}`}
        style={{ top: note.labelTop + 7, color: isRejected ? undefined : 'var(--sp-ink)' }}
      >
        {place === 'inner' && !isRejected ? <span aria-hidden>↳</span> : null}
        <span className="truncate">{isRejected ? t('rejectedNote') : statement.shortName}</span>
        {statement.hasOffer ? <ArrowRightLeft size={11} aria-hidden className="shrink-0" /> : null}
        <StateDisc state={statement.state} size={9} />
      </button>
      <button
        type="button"
        aria-pressed={isSelected}
        aria-label={statement.announced}
        onClick={() => onSelect(note.id)}
        className="absolute w-6 min-[720px]:hidden"
        style={{ top: note.top, height: Math.max(24, heightOf(note)), right: 'calc(100% - 4px)' }}
      />
      {isRejected && !isSelected
        ? null
        : rulesOf(note).map(([top, bottom, between], i) => (
            <span
              key={i}
              aria-hidden
              className="margin-rule"
              data-sp={isRejected ? 0 : statement.colour}
              data-state={statement.state}
              data-selected={isSelected || undefined}
              data-between={between || undefined}
              style={{
                top,
                height: Math.max(2, bottom - top),
                right: `calc(100% + ${right - (isSelected ? 1 : 0)}px)`,
              }}
            />
          ))}
    </>
  )
}

function heightOf({ rules, top }: Placed): number {
  return Math.max(...rules.map(([, bottom]) => bottom)) - top
}

/** The rules of the pieces, and between them what is dotted. */
function rulesOf({ rules }: Placed): [top: number, bottom: number, between: boolean][] {
  return rules.flatMap(([top, bottom], i): [number, number, boolean][] => {
    const next = rules[i + 1]
    const own: [number, number, boolean] = [top, bottom, false]
    return next && next[0] > bottom + 4 ? [own, [bottom + 1, next[0] - 1, true]] : [own]
  })
}
