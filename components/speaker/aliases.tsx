// The other names that a speaker is read by, and the way to add one.
'use client'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { useFieldError, useRefusalWords } from '#components/refusal-text'
import { Button } from '#components/ui/button'
import { TextField } from '#components/ui/field'
import type { Refusal } from '#lib/record/refusal'
import type { SpeakerView } from '#lib/record/speaker'
import type { SpeakerActions } from './speaker-actions.ts'

type Props = { desk: string; speaker: SpeakerView; mayEdit: boolean; edit: SpeakerActions['edit'] }

export function Aliases({ desk, speaker, mayEdit, edit }: Props) {
  const t = useTranslations('speakers')
  const router = useRouter()
  const words = useRefusalWords()
  const [isAdding, setAdding] = useState(false)
  const [name, setName] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSending, startSending] = useTransition()
  const atField = useFieldError(refusal)(`aliases.${speaker.aliases.length}`)
  if (speaker.aliases.length === 0 && !mayEdit) return null

  const add = () =>
    startSending(async () => {
      const { id: speakerId, version } = speaker
      const answer = await edit(desk, { speakerId, version, aliases: [...speaker.aliases, name] })
      if (!answer.ok) return setRefusal(answer.refusal)
      setRefusal(null)
      setName('')
      setAdding(false)
      router.refresh()
    })

  return (
    <div className="mt-5 flex flex-wrap items-center gap-2 text-ui">
      <span className="mr-1 text-ink-3">{t('aliases')}</span>
      {speaker.aliases.map((alias) => (
        <span
          key={alias}
          className="inline-flex min-h-[22px] items-center rounded-control border border-line-2 px-2 [overflow-wrap:anywhere]"
        >
          {alias}
        </span>
      ))}
      {mayEdit && !isAdding ? (
        <Button kind="plain" size="row" onClick={() => setAdding(true)}>
          <Plus size={13} aria-hidden /> {t('addAlias')}
        </Button>
      ) : null}
      {isAdding ? (
        <form
          className="flex flex-wrap items-start gap-2"
          onSubmit={(event) => {
            event.preventDefault()
            add()
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setAdding(false)
          }}
        >
          <TextField
            label={t('newAlias')}
            quiet
            autoFocus
            value={name}
            maxLength={200}
            placeholder={t('newAlias')}
            error={atField ?? (refusal ? `${words(refusal).title} ${words(refusal).detail}` : null)}
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit" busy={isSending} disabled={name.trim() === ''}>
            {t('add')}
          </Button>
          <Button kind="plain" onClick={() => setAdding(false)}>
            {t('cancel')}
          </Button>
        </form>
      ) : null}
    </div>
  )
}
