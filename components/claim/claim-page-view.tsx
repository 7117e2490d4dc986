// Binds the page's server actions to its desk, and what is looked up to the shape that the forms ask for.
'use client'
import { useMemo } from 'react'
import type { ComponentProps } from 'react'
import { settled } from '#components/settled'
import type { ClaimSummary } from '#lib/record/claim'
import type { EvidenceView } from '#lib/record/evidence'
import type { Answer } from '#lib/record/refusal'
import { ClaimSheet } from './claim-sheet.tsx'
import type { Place } from './evidence-draft.tsx'
import { layEvidence } from './lay-evidence.tsx'
import type { PageHead } from './page-fields.tsx'

type Ask<T> = (desk: string, input: unknown) => Promise<Answer<T>>
type Steps =
  | 'edit'
  | 'review'
  | 'oppose'
  | 'answer'
  | 'mendPiece'
  | 'withdrawPiece'
  | 'propose'
  | 'resubmit'
  | 'withdraw'
  | 'approve'
  | 'refuse'
  | 'sendBack'
type Items<T> = { items: readonly T[] }

export type ClaimPageActions = Record<Steps, Ask<unknown>> & {
  add: Ask<EvidenceView>
  join: Ask<{ version: number }>
  split: Ask<{ made: { id: string } }>
  findClaims: Ask<Items<ClaimSummary>>
  findSources: Ask<Items<{ id: string; title: string; publisher: string | null }>>
  findStatements: Ask<Items<{ id: string; quote: string; speaker: { name: string } | null }>>
  findInSource: Ask<{ places: readonly Place[] }>
  readPage: Ask<PageHead>
}

type Sheet = ComponentProps<typeof ClaimSheet>
type Props = Omit<Sheet, 'actions'> & { actions: ClaimPageActions }

/** How many are shown under a field while one looks. */
const few = 20

export function ClaimPageView({ desk, actions, ...sheet }: Props) {
  const bound = useMemo(() => bind(desk, actions), [desk, actions])
  return <ClaimSheet desk={desk} actions={bound} {...sheet} />
}

function bind(desk: string, actions: ClaimPageActions): Sheet['actions'] {
  const at =
    <T,>(ask: Ask<T>) =>
    (input: unknown) =>
      settled(ask(desk, input))
  return {
    edit: at(actions.edit),
    resolveFlags: at(actions.review),
    oppose: at(actions.oppose),
    join: at(actions.join),
    split: at(actions.split),
    addEvidence: layEvidence(desk, actions.add),
    answerEvidence: at(actions.answer),
    mendEvidence: at(actions.mendPiece),
    readPage: (html) => at(actions.readPage)({ html }),
    withdrawEvidence: at(actions.withdrawPiece),
    propose: at(actions.propose),
    resubmit: at(actions.resubmit),
    withdraw: at(actions.withdraw),
    approve: at(actions.approve),
    refuse: at(actions.refuse),
    sendBack: at(actions.sendBack),
    findClaims: async (q) => itemsOf(await at(actions.findClaims)({ q, limit: few })),
    findSources: async (q) =>
      itemsOf(await at(actions.findSources)({ q, state: 'on-record', limit: few })).map(
        ({ id, title, publisher }) => ({ id, title, publisher }),
      ),
    findStatements: async (q) =>
      itemsOf(await at(actions.findStatements)({ q, state: 'confirmed', limit: few })).map(
        ({ id, quote, speaker }) => ({ id, quote, speaker: speaker?.name ?? null }),
      ),
    findWords: async (sourceId, words) => {
      const answer = await at(actions.findInSource)({ sourceId, words })
      return answer.ok ? answer.value.places : []
    },
  }
}

function itemsOf<T>(answer: Answer<Items<T>>): readonly T[] {
  return answer.ok ? answer.value.items : []
}
