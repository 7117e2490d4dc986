// A speaker's name, kind, other names, roles and Wikidata id, edited in a dialog. What was typed stays until it is
// saved; where somebody saved first, both versions stand side by side.
'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { RefusalText, useFieldError } from '#components/refusal-text'
import { Button } from '#components/ui/button'
import { ConflictVersions } from '#components/ui/conflict'
import { Dialog } from '#components/ui/dialog'
import { Select, TextArea, TextField } from '#components/ui/field'
import type { Refusal } from '#lib/record/refusal'
import { speakerKinds, SpeakerView } from '#lib/record/speaker'
import { draftOf, factsOf, inputOf } from './speaker-draft.ts'
import type { SpeakerActions } from './speaker-actions.ts'
import { RoleFields } from './role-fields.tsx'

type Props = {
  desk: string
  speaker: SpeakerView
  open: boolean
  onOpenChange: (open: boolean) => void
  edit: SpeakerActions['edit']
}

export function EditSpeaker({ desk, speaker, open, onOpenChange, edit }: Props) {
  const t = useTranslations('speakers')
  const router = useRouter()
  const [draft, setDraft] = useState(() => draftOf(speaker))
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSaving, startSaving] = useTransition()
  const error = useFieldError(refusal)
  const theirs = refusal?.kind === 'conflict' ? SpeakerView.safeParse(refusal.current).data : undefined
  const kindName = (kind: string) => t(`kinds.${kind}`)
  const set = (to: Partial<typeof draft>) => setDraft({ ...draft, ...to })

  const save = (version: number) =>
    startSaving(async () => {
      const answer = await edit(desk, inputOf(speaker.id, version, draft))
      if (!answer.ok) return setRefusal(answer.refusal)
      setRefusal(null)
      setDraft(draftOf(answer.value))
      onOpenChange(false)
      router.refresh()
    })
  const takeTheirs = (current: SpeakerView) => {
    setRefusal(null)
    setDraft(draftOf(current))
    router.refresh()
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('edit.title', { name: speaker.name })}
      wide={Boolean(theirs)}
    >
      {theirs ? (
        <div className="grid gap-4">
          <p className="text-ui text-ink-2">{t('edit.conflict')}</p>
          <ConflictVersions
            theirs={{
              name: t('edit.saved'),
              when: '',
              words: theirs.name,
              facts: factsOf(draftOf(theirs), t, kindName),
            }}
            mine={{
              name: null,
              when: t('edit.notSaved'),
              words: draft.name,
              facts: factsOf(draft, t, kindName),
            }}
          />
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={() => takeTheirs(theirs)}>{t('edit.keepTheirs')}</Button>
            <Button kind="ink" busy={isSaving} onClick={() => save(theirs.version)}>
              {t('edit.useMine')}
            </Button>
          </div>
        </div>
      ) : (
        <form
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            save(speaker.version)
          }}
        >
          <TextField
            label={t('edit.name')}
            value={draft.name}
            required
            maxLength={200}
            error={error('name')}
            onChange={(event) => set({ name: event.target.value })}
          />
          <div className="grid gap-4 min-[420px]:grid-cols-2">
            <Select
              label={t('edit.kind')}
              value={draft.kind}
              onChange={(event) =>
                set({ kind: speakerKinds.find((kind) => kind === event.target.value) ?? draft.kind })
              }
            >
              {speakerKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {kindName(kind)}
                </option>
              ))}
            </Select>
            <TextField
              label={t('edit.wikidata')}
              hint={t('edit.wikidataHint')}
              value={draft.wikidataId}
              error={error('wikidataId') ? t('edit.wikidataWrong') : null}
              placeholder="Q42"
              onChange={(event) => set({ wikidataId: event.target.value })}
            />
          </div>
          <TextArea
            label={t('edit.aliases')}
            hint={t('edit.aliasesHint')}
            rows={4}
            value={draft.aliases}
            error={
              refusal?.kind === 'invalid' && refusal.issues.some(({ path }) => path.startsWith('aliases'))
                ? t('edit.aliasesWrong')
                : null
            }
            onChange={(event) => set({ aliases: event.target.value })}
          />
          <RoleFields roles={draft.roles} onChange={(roles) => set({ roles })} error={error} />
          {refusal ? <RefusalText refusal={refusal} /> : null}
          <div className="flex flex-wrap justify-end gap-2">
            <Button kind="plain" onClick={() => onOpenChange(false)}>
              {t('cancel')}
            </Button>
            <Button kind="ink" type="submit" busy={isSaving}>
              {t('edit.save')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
