// A claim at a past moment: as it stood then, and the changes to step through.
import { z } from 'zod'
import { ClaimView } from './claim.ts'
import { Id, Moment } from './fields.ts'
import { HistoryLine } from './history.ts'

export const ClaimPast = z.object({
  at: Moment,
  /** As it stood then; null where it was not on record. */
  claim: ClaimView.nullable(),
  /** Why there is nothing to show: it did not exist yet, it was out of sight, or changes were not kept so early. */
  absent: z.enum(['not-yet', 'out-of-sight', 'not-kept']).nullable(),
  /** Since when changes are kept; null where they always were. */
  keptSince: Moment.nullable(),
  now: z.object({ id: Id, number: z.int(), text: z.string(), createdAt: Moment }),
  /** The changes of the claim and of what it rests on, the oldest first. */
  lines: z.array(HistoryLine),
})
export type ClaimPast = z.infer<typeof ClaimPast>
