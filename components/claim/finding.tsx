// Looking things up while a person types: one list under a field, the latest answer only.
'use client'
import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { TextField } from '#components/ui/field'

type Props<T> = {
  label: string
  find: (typed: string) => Promise<readonly T[]>
  keyOf: (found: T) => string
  show: (found: T) => ReactNode
  onChoose: (found: T) => void
  nothing: string
  error?: string | null
}

const pause = 250

export function Finding<T>({ label, find, keyOf, show, onChoose, nothing, error }: Props<T>) {
  const t = useTranslations('evidence.form')
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<{ typed: string; items: readonly T[] } | null>(null)

  useEffect(() => {
    let isWanted = true
    const timer = setTimeout(() => {
      find(typed)
        .then((items) => isWanted && setFound({ typed, items }))
        .catch(() => isWanted && setFound({ typed, items: [] }))
    }, pause)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [typed, find])

  return (
    <div className="grid gap-1">
      <TextField
        label={label}
        error={error}
        value={typed}
        autoComplete="off"
        placeholder={t('typeMore')}
        onChange={(e) => setTyped(e.target.value)}
        // Enter looks for words; it does not send the form in which one looks.
        onKeyDown={(e) => e.key === 'Enter' && e.preventDefault()}
      />
      <div aria-live="polite" className="max-h-56 overflow-y-auto rounded-control border border-line">
        {found === null || found.typed !== typed ? (
          <p className="flex items-center gap-2 px-2.5 py-2 text-note text-ink-3">
            <Search size={13} aria-hidden />
            {t('searching')}
          </p>
        ) : found.items.length === 0 ? (
          <p className="px-2.5 py-2 text-note text-ink-3">{nothing}</p>
        ) : (
          <ul className="divide-y divide-line">
            {found.items.map((item) => (
              <li key={keyOf(item)}>
                <button
                  type="button"
                  onClick={() => onChoose(item)}
                  className="block w-full px-2.5 py-2 text-left hover:bg-hover focus-visible:-outline-offset-2 pointer-coarse:min-h-11"
                >
                  {show(item)}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}
