// Words of the text in a field: typed words are looked up at the place nearest to where they were, and either end can
// be moved by a word or, with the shift key, by a character.
'use client'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { TextArea, TextField } from '#components/ui/field'
import { nudged, placeOf } from '#components/reading/snap'
import type { Span } from '#lib/text/span'

type Props = {
  label: string
  hint?: string
  text: string
  span: Span | null
  /** Where to look first while there is no span. */
  near: number
  /** What is typed and does not stand in the text, or is not looked at as a whole yet; null where `span` says it. */
  typed: string | null
  onChange: (span: Span | null, typed: string | null) => void
  long?: boolean
  autoFocus?: boolean
}

export function SpanField({
  label,
  hint,
  text,
  span,
  near,
  typed,
  onChange,
  long = false,
  autoFocus = false,
}: Props) {
  const t = useTranslations('review.span')
  const value = typed ?? (span ? text.slice(...span) : '')
  const isLost = typed !== null && typed.trim() !== '' && placeOf(text, typed, span?.[0] ?? near) === null
  const type = (words: string) => {
    if (words.trim() === '') return onChange(null, words)
    onChange(placeOf(text, words, span?.[0] ?? near) ?? span, words)
  }
  const move = (edge: 0 | 1, by: 1 | -1, unit: 'character' | 'word') => {
    if (!span) return
    const to = nudged(text, span[edge], by, unit)
    const moved: Span = edge === 0 ? [to, span[1]] : [span[0], to]
    if (moved[0] >= moved[1]) return
    onChange(moved, null)
  }
  const Field = long ? TextArea : TextField
  return (
    <div className="grid gap-1">
      <Field
        label={label}
        hint={hint}
        error={isLost ? t('notInText') : null}
        className="font-serif !text-words"
        autoFocus={autoFocus}
        value={value}
        onBlur={() => typed !== null && !isLost && onChange(span, null)}
        onChange={(event: { target: { value: string } }) => type(event.target.value)}
      />
      {span ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-note text-ink-3">
          <span className="font-mono text-proof">
            {span[0]}–{span[1]}
          </span>
          {([0, 1] as const).map((edge) => (
            <span key={edge} className="inline-flex items-center gap-1">
              {t(edge === 0 ? 'start' : 'end')}
              {([-1, 1] as const).map((by) => (
                <button
                  key={by}
                  type="button"
                  title={t('shift')}
                  aria-label={t(`${edge === 0 ? 'start' : 'end'}${by === 1 ? 'Later' : 'Earlier'}`, {
                    label,
                  })}
                  onClick={(event) => move(edge, by, event.shiftKey ? 'character' : 'word')}
                  className="inline-flex size-6 items-center justify-center rounded-control border border-line-2 text-ink hover:bg-hover pointer-coarse:size-11"
                >
                  {by === -1 ? <ChevronLeft size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
                </button>
              ))}
            </span>
          ))}
        </div>
      ) : null}
    </div>
  )
}
