// Two speakers turn out to be one: choose the other, read what will happen, do it.
'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useRef, useState, useTransition } from 'react'
import { RefusalText } from '#components/refusal-text'
import { SpeakerBadge, steadyColour } from '#components/ui/badge'
import { Button } from '#components/ui/button'
import { Dialog } from '#components/ui/dialog'
import { TextField } from '#components/ui/field'
import { toastDone } from '#components/ui/toast'
import type { Refusal } from '#lib/record/refusal'
import type { SpeakerView } from '#lib/record/speaker'
import type { SpeakerActions, SpeakerChoice } from './speaker-actions.ts'

type Props = {
  desk: string
  speaker: SpeakerView
  open: boolean
  onOpenChange: (open: boolean) => void
  actions: Pick<SpeakerActions, 'merge' | 'find'>
}

export function MergeSpeaker({ desk, speaker, open, onOpenChange, actions }: Props) {
  const t = useTranslations('speakers.merge')
  const router = useRouter()
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<SpeakerChoice[] | null>(null)
  const [into, setInto] = useState<SpeakerChoice | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isMerging, startMerging] = useTransition()
  const asked = useRef(0)

  const look = async (words: string) => {
    setTyped(words)
    const turn = ++asked.current
    const speakers = words.trim() === '' ? null : await actions.find(desk, words)
    // Answers may overtake each other: only the newest question's counts.
    if (turn === asked.current) setFound(speakers?.filter(({ id }) => id !== speaker.id) ?? null)
  }
  const merge = (target: SpeakerChoice) =>
    startMerging(async () => {
      const answer = await actions.merge(desk, {
        speakerId: speaker.id,
        version: speaker.version,
        into: target.id,
      })
      if (!answer.ok) return setRefusal(answer.refusal)
      onOpenChange(false)
      toastDone(t('done', { name: speaker.name, into: target.name }))
      router.push(`/d/${encodeURIComponent(desk)}/speakers/${target.id}`)
    })

  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title', { name: speaker.name })}>
      <div className="grid gap-4">
        <TextField
          label={t('who')}
          hint={t('whoHint')}
          type="search"
          autoComplete="off"
          value={typed}
          onChange={(event) => void look(event.target.value)}
        />
        {found ? (
          <ul
            className="max-h-56 overflow-y-auto rounded-panel border border-line-2 p-1"
            aria-label={t('found')}
          >
            {found.map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  aria-pressed={into?.id === one.id}
                  onClick={() => setInto(one)}
                  className="flex w-full items-center gap-2.5 rounded-control px-2.5 py-1.5 text-left text-ui hover:bg-hover aria-pressed:bg-sunk pointer-coarse:min-h-11"
                >
                  <SpeakerBadge name={one.name} colour={one.kind === 'unnamed' ? 0 : steadyColour(one.id)} />
                  <span className="min-w-0">
                    <span className="block font-medium">{one.name}</span>
                    <span className="block text-note text-ink-3">
                      {t('facts', { count: one.statements })}
                      {one.aliases.length > 0 ? `; ${one.aliases.join(', ')}` : ''}
                    </span>
                  </span>
                </button>
              </li>
            ))}
            {found.length === 0 ? <li className="px-2.5 py-2 text-ui text-ink-3">{t('nobody')}</li> : null}
          </ul>
        ) : null}
        {into ? (
          <p className="text-ui text-ink-2" role="status">
            {t('what', { name: speaker.name, into: into.name, count: speaker.statements })}
          </p>
        ) : null}
        {refusal ? <RefusalText refusal={refusal} /> : null}
        <div className="flex flex-wrap justify-end gap-2">
          <Button kind="plain" onClick={() => onOpenChange(false)}>
            {t('cancel')}
          </Button>
          <Button kind="danger" disabled={!into || isMerging} onClick={() => into && merge(into)}>
            {into ? t('do', { into: into.name }) : t('doNone')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
