// Finds a speaker of the desk by any of their names, or makes a new one of what was typed. Enter takes the marked one.
'use client'
import { Search, UserPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useMemo, useState } from 'react'
import { SpeakerBadge, steadyColour } from '#components/ui/badge'
import { Key } from '#components/ui/key'
import { foldName } from '#lib/record/names'
import { speakerOptions } from './speaker-options.ts'
import type { Chosen, KnownSpeaker } from './speaker-options.ts'

type Props = {
  label: string
  initial?: string
  /** Those who are likely, shown before anything is typed. */
  likely: readonly KnownSpeaker[]
  find: (
    typed: string,
  ) => Promise<
    readonly { id: string; name: string; roles: readonly { role: string }[]; statements: number }[]
  >
  onChoose: (chosen: Chosen) => void
  autoFocus?: boolean
}

export function SpeakerPicker({ label, initial = '', likely, find, onChoose, autoFocus = true }: Props) {
  const t = useTranslations('review.picker')
  const id = useId()
  const [typed, setTyped] = useState(initial)
  const [found, setFound] = useState<readonly KnownSpeaker[]>([])
  const [at, setAt] = useState(0)

  useEffect(() => {
    if (typed.trim() === '') return
    let isWanted = true
    const timer = setTimeout(() => {
      find(typed).then(
        (speakers) => {
          if (!isWanted) return
          setFound(
            speakers.slice(0, 8).map(({ id: speakerId, name, roles, statements }) => ({
              id: speakerId,
              name,
              note: [roles[0]?.role, t('statements', { count: statements })].filter(Boolean).join(', '),
            })),
          )
        },
        () => isWanted && setFound([]),
      )
    }, 120)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [typed, find, t])

  const name = typed.trim()
  const options = useMemo(() => speakerOptions(likely, found, typed), [found, likely, typed])
  const marked = Math.min(at, Math.max(0, options.length - 1))

  return (
    <div className="overflow-hidden rounded-panel border border-ctl bg-raised">
      <div className="flex items-center gap-2 border-b border-line px-2.5">
        <Search size={15} aria-hidden className="shrink-0 text-ink-3" />
        <input
          role="combobox"
          aria-label={label}
          aria-expanded={options.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={options[marked] ? `${id}-${marked}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          autoFocus={autoFocus}
          maxLength={200}
          placeholder={t('placeholder')}
          value={typed}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => {
            setTyped(event.target.value)
            setAt(0)
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
              event.preventDefault()
              setAt(Math.max(0, Math.min(options.length - 1, marked + (event.key === 'ArrowDown' ? 1 : -1))))
            }
            if (event.key === 'Enter') {
              event.preventDefault()
              const option = options[marked]
              if (option) onChoose(option.chosen)
            }
          }}
          className="h-9 w-full min-w-0 bg-transparent text-ui outline-none placeholder:text-ink-3 pointer-coarse:h-11"
        />
      </div>
      <ul id={`${id}-list`} role="listbox" aria-label={label} className="max-h-64 overflow-y-auto p-1">
        {options.map(({ key, known, chosen }, i) => (
          <li
            key={key}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === marked}
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => setAt(i)}
            onClick={() => onChoose(chosen)}
            className="flex cursor-pointer items-center gap-2.5 rounded-control px-2 py-1.5 text-ui aria-selected:bg-hover pointer-coarse:min-h-11"
          >
            {known ? (
              <>
                <SpeakerBadge
                  name={known.name}
                  colour={known.colour ?? steadyColour(known.id ?? known.name)}
                />
                <span className="min-w-0 flex-1">
                  <span className="block font-medium">
                    <Found name={known.name} typed={name} />
                  </span>
                  <span className="block text-note text-ink-3">{known.note}</span>
                </span>
              </>
            ) : (
              <>
                <UserPlus size={16} aria-hidden className="mx-[3px] shrink-0" />
                <span className="flex-1">{t('new', { name })}</span>
              </>
            )}
            {i === marked ? <Key>↵</Key> : null}
          </li>
        ))}
      </ul>
      {options.length === 0 ? <p className="px-2.5 py-2 text-note text-ink-3">{t('nothing')}</p> : null}
    </div>
  )
}

/** The name with the typed part underlined. */
function Found({ name, typed }: { name: string; typed: string }) {
  const at = typed === '' ? -1 : foldName(name).indexOf(foldName(typed))
  if (at === -1 || foldName(name).length !== name.length) return name
  return (
    <>
      {name.slice(0, at)}
      <u className="decoration-2 underline-offset-2">{name.slice(at, at + typed.length)}</u>
      {name.slice(at + typed.length)}
    </>
  )
}
