// The words of a source as evidence: choose the source, paste the words, choose the place where they stand.
'use client'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '#components/ui/button'
import { TextArea } from '#components/ui/field'
import type { ExcerptDraft, FoundSource, Place } from './evidence-draft.tsx'
import { Finding } from './finding.tsx'

export type ExcerptFinder = {
  findSources: (typed: string) => Promise<readonly FoundSource[]>
  /** Where the words stand in the source's latest snapshot. */
  findWords: (sourceId: string, words: string) => Promise<readonly Place[]>
}

type Props = {
  finder: ExcerptFinder
  excerpt: ExcerptDraft
  error: string | null
  onChange: (excerpt: ExcerptDraft) => void
}

export function ExcerptFields({ finder, excerpt, error, onChange }: Props) {
  const t = useTranslations('evidence.form')
  const [places, setPlaces] = useState<readonly Place[] | null>(null)
  const [isLooking, startLooking] = useTransition()
  const { source, words, place } = excerpt

  if (!source) {
    return (
      <Finding
        label={t('findSource')}
        find={finder.findSources}
        keyOf={({ id }) => id}
        show={(found) => (
          <>
            <span className="block text-ui font-medium">{found.title}</span>
            <span className="block text-note text-ink-3">{found.publisher}</span>
          </>
        )}
        onChoose={(found) => onChange({ ...excerpt, source: found })}
        nothing={t('noSources')}
        error={error}
      />
    )
  }

  const look = () =>
    startLooking(async () => {
      const found = await finder.findWords(source.id, words)
      setPlaces(found)
      onChange({ ...excerpt, place: found.length === 1 ? (found[0] ?? null) : null })
    })

  const shown = places ?? (place ? [place] : null)
  return (
    <div className="grid gap-3">
      <p className="flex flex-wrap items-baseline justify-between gap-2 text-ui">
        <span>{t('chosenSource', { title: source.title })}</span>
        <Button
          size="row"
          onClick={() => {
            setPlaces(null)
            onChange({ source: null, words, place: null })
          }}
        >
          {t('otherSource')}
        </Button>
      </p>
      <TextArea
        label={t('words')}
        hint={t('wordsHint')}
        error={shown?.length === 0 ? t('nowhere') : error}
        rows={3}
        className="font-serif text-words"
        value={words}
        onChange={(e) => {
          setPlaces(null)
          onChange({ source, words: e.target.value, place: null })
        }}
      />
      <div>
        <Button onClick={look} busy={isLooking} disabled={words.trim() === ''}>
          {t('find')}
        </Button>
      </div>
      {shown && shown.length > 0 ? (
        <Places
          places={shown}
          chosen={place}
          onChoose={(chosen) => onChange({ ...excerpt, place: chosen })}
        />
      ) : null}
    </div>
  )
}

type PlacesProps = { places: readonly Place[]; chosen: Place | null; onChoose: (place: Place) => void }

function Places({ places, chosen, onChoose }: PlacesProps) {
  const t = useTranslations('evidence.form')
  return (
    <fieldset>
      <legend className="text-ui font-medium">{t('places', { count: places.length })}</legend>
      <div className="mt-1 grid max-h-60 gap-1 overflow-y-auto">
        {places.map((place, i) => (
          <label
            key={place.span.join()}
            className="flex items-start gap-2 rounded-control border border-line p-2"
          >
            <input
              type="radio"
              name="place"
              aria-label={t('place', { number: i + 1 })}
              checked={chosen?.span.join() === place.span.join()}
              onChange={() => onChoose(place)}
              className="mt-0.5 size-4 shrink-0 accent-[var(--ink)]"
            />
            <span className="min-w-0 font-serif text-words text-ink-3">
              {place.before}
              <strong className="text-ink">{place.words}</strong>
              {place.after}
              <span className="ml-2 font-mono text-proof whitespace-nowrap text-ink-2">
                {place.span.join('–')}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
