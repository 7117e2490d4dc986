// The fields of a statement: its words piece by piece, cue, mention, who, kind and role.
'use client'
import { Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button'
import { Select, TextField } from '#components/ui/field'
import { holds } from '#lib/record/relay'
import { statementKinds } from '#lib/record/statement'
import type { WorkbenchStatement } from '#lib/record/workbench'
import type { Span } from '#lib/text/span'
import { SpanField } from './span-field.tsx'
import { SpeakerPicker } from './speaker-picker.tsx'
import type { KnownSpeaker } from './speaker-options.ts'
import type { StatementDraft } from './statement-draft.ts'
import type { ReviewActions } from './review-actions.ts'

type Props = {
  text: string
  draft: StatementDraft
  onChange: (change: Partial<StatementDraft>) => void
  /** Words that are selected in the text, which may become a piece. */
  selected: Span | null
  likely: readonly KnownSpeaker[]
  /** The other statements of the text: whichever holds these words may tell them. */
  others: readonly WorkbenchStatement[]
  find: ReviewActions['findSpeakers']
  /** Where the hands go first. */
  first: 'words' | 'speaker'
}

export function StatementForm({ text, draft, onChange, selected, likely, others, find, first }: Props) {
  const t = useTranslations('review.form')
  const { pieces, cue, mention, kind, speaker, role, typed } = draft
  const tellers = others.filter(
    ({ state, content }) => state !== 'rejected' && pieces.length > 0 && holds(content, pieces),
  )
  const near = pieces[0]?.[0] ?? 0
  const [isChoosing, setChoosing] = useState(first === 'speaker')
  const [slots, setSlots] = useState(Math.max(1, pieces.length))
  /** What is typed in `field`, by which the others are kept. */
  const typing = (field: string, words: string | null) => {
    const { [field]: _, ...others } = typed
    return { typed: words === null ? others : { ...others, [field]: words } }
  }
  const set = (i: number, span: Span | null, words: string | null) =>
    onChange({
      ...typing(`piece-${i}`, words),
      pieces: span
        ? [...pieces.slice(0, i), span, ...pieces.slice(i + 1)]
        : pieces.filter((_, at) => at !== i),
    })
  return (
    <>
      {Array.from({ length: Math.max(slots, pieces.length) }, (_, i) => (
        <div key={i} className="grid grid-cols-[1fr_auto] items-start gap-2">
          <SpanField
            label={t('piece', { number: i + 1, count: Math.max(slots, pieces.length) })}
            hint={i === 0 && pieces.length === 0 ? t('pieceHint') : undefined}
            text={text}
            span={pieces[i] ?? null}
            near={pieces.at(-1)?.[1] ?? 0}
            typed={typed[`piece-${i}`] ?? null}
            onChange={(span, words) => set(i, span, words)}
            autoFocus={i === 0 && first === 'words'}
            long
          />
          {Math.max(slots, pieces.length) > 1 ? (
            <Button
              size="row"
              kind="plain"
              className="mt-6"
              aria-label={t('removePiece', { number: i + 1 })}
              onClick={() => {
                const { cue: ofCue, mention: ofMention } = typed
                onChange({
                  pieces: pieces.filter((_, at) => at !== i),
                  typed: {
                    ...(ofCue !== undefined && { cue: ofCue }),
                    ...(ofMention !== undefined && { mention: ofMention }),
                  },
                })
                setSlots(Math.max(1, Math.max(slots, pieces.length) - 1))
              }}
            >
              <Trash2 size={14} aria-hidden />
            </Button>
          ) : null}
        </div>
      ))}
      <div className="flex flex-wrap gap-2">
        {selected ? (
          <>
            <Button size="row" onClick={() => onChange({ pieces: [selected], ...typing('piece-0', null) })}>
              {t('useSelected')}
            </Button>
            <Button
              size="row"
              onClick={() => onChange({ pieces: [...pieces, selected].sort((a, b) => a[0] - b[0]) })}
            >
              <Plus size={13} aria-hidden />
              {t('addSelected')}
            </Button>
          </>
        ) : null}
        {pieces.length > 0 ? (
          <Button size="row" kind="plain" onClick={() => setSlots(Math.max(slots, pieces.length) + 1)}>
            <Plus size={13} aria-hidden />
            {t('addPiece')}
          </Button>
        ) : null}
      </div>
      <div className="grid gap-2">
        <p className="flex flex-wrap items-center gap-2 text-ui">
          <span className="font-medium">{t('speaker')}</span>
          <span className={speaker ? '' : 'text-ink-3'}>{speaker?.name ?? t('nobody')}</span>
          <Button size="row" onClick={() => setChoosing(!isChoosing)} aria-expanded={isChoosing}>
            {t(speaker ? 'changeSpeaker' : 'chooseSpeaker')}
          </Button>
        </p>
        {isChoosing ? (
          <SpeakerPicker
            label={t('speaker')}
            likely={likely}
            find={find}
            onChoose={(chosen) => {
              setChoosing(false)
              onChange({ speaker: chosen })
            }}
          />
        ) : null}
      </div>
      <div className="grid items-start gap-4 min-[720px]:grid-cols-2">
        <Select
          label={t('kind')}
          value={kind}
          onChange={(event) =>
            onChange({ kind: statementKinds.find((one) => one === event.target.value) ?? kind })
          }
        >
          {statementKinds.map((one) => (
            <option key={one} value={one}>
              {t(`kinds.${one}`)}
            </option>
          ))}
        </Select>
        <TextField
          label={t('role')}
          hint={t('roleHint')}
          maxLength={300}
          value={role}
          onChange={(event) => onChange({ role: event.target.value })}
        />
        <SpanField
          label={t('cue')}
          hint={cue ? undefined : t('cueHint')}
          {...{ text, near }}
          span={cue}
          typed={typed.cue ?? null}
          onChange={(span, words) => onChange({ cue: span, ...typing('cue', words) })}
        />
        <SpanField
          label={t('mention')}
          hint={mention ? undefined : t('mentionHint')}
          {...{ text, near }}
          span={mention}
          typed={typed.mention ?? null}
          onChange={(span, words) => onChange({ mention: span, ...typing('mention', words) })}
        />
      </div>
      {tellers.length > 0 ? (
        <Select
          label={t('relay')}
          hint={t('relayHint')}
          value={tellers.some(({ id }) => id === draft.relayedIn) ? (draft.relayedIn ?? '') : ''}
          onChange={(event) => onChange({ relayedIn: event.target.value || null })}
        >
          <option value="">{t('noRelay')}</option>
          {tellers.map((teller) => (
            <option key={teller.id} value={teller.id}>
              {t('teller', { name: teller.speaker?.name ?? t('nobody'), words: teller.quote.slice(0, 60) })}
            </option>
          ))}
        </Select>
      ) : null}
    </>
  )
}
