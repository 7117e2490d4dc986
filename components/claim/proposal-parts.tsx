// What a proposal's parts are given: plain data, and what may be done.
import type { AnswerInput } from '#lib/record/answers'
import type { ClaimView } from '#lib/record/claim'
import type { DecisionView } from '#lib/record/decision'
import type { HandbookView } from '#lib/record/handbook'
import type { Answer } from '#lib/record/refusal'

export type DecisionAllowed = Record<'approve' | 'refuse' | 'sendBack' | 'resubmit' | 'withdraw', boolean>
export type ShownDecision = DecisionView & { allowed?: DecisionAllowed }
export type ProposalClaim = Omit<ClaimView, 'decisions'> & { decisions: readonly ShownDecision[] }

type Decide = { decisionId: string; version: number }
export type DecisionActions = {
  propose: (input: {
    claimId: string
    tag: ClaimView['tag']
    rationale: string
    evidenceIds: string[]
    answers: AnswerInput[]
  }) => Promise<Answer<unknown>>
  resubmit: (
    input: Decide & { rationale: string; evidenceIds: string[]; answers: AnswerInput[] },
  ) => Promise<Answer<unknown>>
  withdraw: (input: Decide) => Promise<Answer<unknown>>
  approve: (input: Decide & { note?: string }) => Promise<Answer<unknown>>
  refuse: (input: Decide & { note: string }) => Promise<Answer<unknown>>
  sendBack: (input: Decide & { note: string }) => Promise<Answer<unknown>>
}

/** What starts the missing part of a requirement. */
export type Starts = {
  evidence?: (side: 'supports' | 'refutes') => void
  answer?: () => void
  method?: () => void
  confirm?: () => void
}

export type ProposalProps = {
  desk: string
  claim: ProposalClaim
  /** What the desk asks now; a proposal that was sent back is asked what it was asked. */
  handbook: HandbookView
  /** The person who reads. */
  me: { id: string }
  approvers: readonly { id: string; name: string }[]
  mayPropose: boolean
  actions: DecisionActions
  starts?: Starts
  /** Called after anything was done, so that the page reads anew. */
  onDone?: () => void
  /** 1, 2 and 3 choose the tag while nothing is being typed. */
  keys?: boolean
}
