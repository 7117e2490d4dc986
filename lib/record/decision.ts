// A decision: one proposal to set a tag, and what a second person made of it.
import { z } from 'zod'
import { Asked } from './answers.ts'
import { Id, Moment, PersonView, prose, Version } from './fields.ts'

export const decisionStates = ['open', 'approved', 'refused', 'sent-back', 'withdrawn', 'void'] as const
export const Rationale = prose(10_000)
export const Note = prose(4000)

/** A proposal as it was when it was sent back. */
export const DecisionRound = z.object({
  rationale: z.string(),
  evidenceIds: z.array(Id),
  answers: z.array(Asked),
  proposedAt: Moment,
  sentBackBy: PersonView,
  sentBackAt: Moment,
  note: z.string(),
})

export const DecisionView = z.object({
  id: Id,
  version: Version,
  claimId: Id,
  fromTag: z.enum(['attributed', 'contested', 'verified']),
  tag: z.enum(['attributed', 'contested', 'verified']),
  state: z.enum(decisionStates),
  rationale: z.string(),
  evidenceIds: z.array(Id),
  proposedBy: PersonView,
  proposedAt: Moment,
  decidedBy: PersonView.nullable(),
  decidedAt: Moment.nullable(),
  note: z.string().nullable(),
  /** Where it is void, what moved under it: what was done (`noun.verb`), and to what, as the desk calls it now. */
  moved: z.object({ operation: z.string(), label: z.string().nullable() }).nullable(),
  /** The version of the handbook that it was proposed under, and the questions that were asked of it. */
  handbook: z.int().nullable(),
  answers: z.array(Asked),
  /** What it was before it was mended, the first first. */
  rounds: z.array(DecisionRound),
})
export type DecisionView = z.infer<typeof DecisionView>
