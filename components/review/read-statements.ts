// The statements of the workbench as the text pane draws and announces them.
'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { coloursOf } from '#components/reading/colours'
import { shortNameOf } from '#components/reading/reading'
import type { ReadStatement } from '#components/reading/reading'
import type { Workbench, WorkbenchStatement } from '#lib/record/workbench'
import { isOffered } from './review-state.ts'

/** What was made of a statement before: a step on one of thousands makes one anew. */
const madeOf = new WeakMap<WorkbenchStatement, ReadStatement>()

/** The colour of each statement's speaker, by the speaker's key. */
export function useColours(data: Workbench): ReadonlyMap<string, number> {
  return useMemo(() => {
    const unnamed = new Set(data.speakers.flatMap(({ key, kind }) => (kind === 'unnamed' ? [key] : [])))
    return coloursOf(
      data.statements.map(({ speakerKey }) => speakerKey),
      (key) => unnamed.has(key),
    )
  }, [data])
}

export function useReadStatements(
  data: Workbench,
  colours: ReadonlyMap<string, number>,
): readonly ReadStatement[] {
  const t = useTranslations('workbench')
  const tStates = useTranslations('states')
  return useMemo(() => {
    const speakers = new Map(data.speakers.map((speaker) => [speaker.key, speaker]))
    return data.statements.map((statement): ReadStatement => {
      const { id, state, content, cue, mention, speakerKey, speaker, role, kind, quote } = statement
      const known = speakers.get(speakerKey ?? '')
      const name = known?.name ?? speaker?.name ?? null
      const colour = colours.get(speakerKey ?? '') ?? 0
      const made = madeOf.get(statement)
      if (made && made.colour === colour && made.speaker === name) return made
      const hasOffer = isOffered(statement)
      const announced = t('announced', {
        who: [name ?? t('nobody'), role].filter(Boolean).join(', '),
        kind: t(`kinds.${kind}`),
        state: tStates(state),
        quote,
      })
      const read: ReadStatement = {
        ...{ id, state, content, cue, mention, colour },
        speaker: name,
        shortName: name ? shortNameOf(name, known?.kind ?? 'person') : t('nobody'),
        hasOffer,
        announced: hasOffer ? t('announcedOffer', { announced }) : announced,
      }
      madeOf.set(statement, read)
      return read
    })
  }, [colours, data.speakers, data.statements, t, tStates])
}
