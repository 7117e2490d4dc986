// Binds the page's server actions to its desk and source, and what is looked up to the shape that the parts ask for.
'use client'
import { useMemo } from 'react'
import type { ClaimPageActions } from '#components/claim/claim-page-view'
import { layEvidence } from '#components/claim/lay-evidence'
import type { Answer } from '#lib/record/refusal'
import type { SpeakerView } from '#lib/record/speaker'
import type { Workbench } from '#lib/record/workbench'
import type { ReviewActions } from './review-actions.ts'
import { WorkbenchPanes } from './workbench.tsx'

type Ask<T> = (desk: string, input: unknown) => Promise<Answer<T>>
type Given<K extends keyof ReviewActions> = ReviewActions[K] extends (
  ...input: never[]
) => Promise<Answer<infer T>>
  ? Ask<T>
  : never

type Own = {
  confirm: Given<'confirm'>
  reject: Given<'reject'>
  reopen: Given<'reopen'>
  correct: Given<'correct'>
  addMissed: Given<'add'>
  setAside: Given<'setAside'>
  takeBackAside: Given<'takeBackAside'>
  mend: Given<'mendSource'>
  withdrawWhole: Given<'withdrawSource'>
  readOnceMore: Given<'readAgain'>
  keepOverReading: Given<'declineReading'>
  addLink: Given<'addLink'>
  withdrawLink: Given<'withdrawLink'>
  look: Given<'look'>
  readBeside: (
    desk: string,
    of: { statementId: string; claimId: string | null },
  ) => ReturnType<ReviewActions['beside']>
  findSpeakers: Ask<{ items: readonly SpeakerView[] }>
  readJob: Given<'job'>
}

type Props = {
  desk: string
  me: { id: string; name: string }
  first: Workbench
  /** The engine that reads here. */
  engine: string
  wanted: string | null
  actions: Own & Omit<ClaimPageActions, 'findClaims' | 'review' | 'oppose'>
}

/** How many are shown under a field while one looks. */
const few = 20

export function WorkbenchPage({ actions, ...rest }: Props) {
  const { desk, first } = rest
  const sourceId = first.source.id
  const bound = useMemo(() => bind(desk, sourceId, actions), [actions, desk, sourceId])
  return <WorkbenchPanes {...rest} actions={bound} />
}

function bind(desk: string, sourceId: string, given: Props['actions']): ReviewActions {
  const at =
    <T,>(ask: Ask<T>) =>
    (input: unknown) =>
      ask(desk, input)
  const items = async <T,>(answer: Promise<Answer<{ items: readonly T[] }>>) => {
    const got = await answer
    return got.ok ? got.value.items : []
  }
  return {
    confirm: at(given.confirm),
    reject: at(given.reject),
    reopen: at(given.reopen),
    correct: at(given.correct),
    add: at(given.addMissed),
    setAside: at(given.setAside),
    takeBackAside: at(given.takeBackAside),
    mendSource: at(given.mend),
    withdrawSource: at(given.withdrawWhole),
    readAgain: at(given.readOnceMore),
    declineReading: at(given.keepOverReading),
    editClaim: at(given.edit),
    addEvidence: layEvidence(desk, given.add),
    addLink: at(given.addLink),
    withdrawLink: at(given.withdrawLink),
    evidence: { answer: at(given.answer), mend: at(given.mendPiece), withdraw: at(given.withdrawPiece) },
    decision: {
      propose: at(given.propose),
      resubmit: at(given.resubmit),
      withdraw: at(given.withdraw),
      approve: at(given.approve),
      refuse: at(given.refuse),
      sendBack: at(given.sendBack),
    },
    finder: {
      readPage: (html) => given.readPage(desk, { html }),
      findSources: async (q) =>
        (await items(given.findSources(desk, { q, state: 'on-record', limit: few }))).map(
          ({ id, title, publisher }) => ({ id, title, publisher }),
        ),
      findStatements: async (q) =>
        (await items(given.findStatements(desk, { q, state: 'confirmed', limit: few }))).map(
          ({ id, quote, speaker }) => ({
            ...{ id, quote },
            speaker: speaker?.name ?? null,
          }),
        ),
      findWords: async (source, words) => {
        const answer = await given.findInSource(desk, { sourceId: source, words })
        return answer.ok ? answer.value.places : []
      },
    },
    findSpeakers: (q) => items(given.findSpeakers(desk, { q, limit: few })),
    look: () => given.look(desk, { sourceId }),
    beside: (of) => given.readBeside(desk, of),
    job: (jobId) => given.readJob(desk, { jobId }),
  }
}
