// The desk's first page: what waits for the reader, what changed, how far each source is.
import { z } from 'zod'
import { ClaimSummary, Tag } from './claim.ts'
import { DecisionView } from './decision.ts'
import { HistoryLine } from './history.ts'
import { ListedReply } from './reply-list.ts'
import { SourceItem } from './progress.ts'

/** A decision with the claim that it is about. */
export const Waiting = z.object({ decision: DecisionView, claim: ClaimSummary })

export const DeskPage = z.object({
  desk: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
  /** Proposals of others that this reader may approve; the longest waiting first. */
  toApprove: z.array(Waiting),
  /** The reader's own proposals that came back with a note. */
  sentBack: z.array(Waiting),
  /** The reader's own proposals that wait for somebody else. */
  proposed: z.array(Waiting),
  needsReview: z.array(ClaimSummary),
  /** Requests that wait for an answer, the longest overdue first. */
  replies: z.array(ListedReply),
  /** Sources with statements still to decide, newest first. */
  unfinished: z.array(SourceItem),
  /** The newest sources, finished or not. */
  sources: z.array(SourceItem),
  counts: z.object({
    toApprove: z.int(),
    sentBack: z.int(),
    proposed: z.int(),
    needsReview: z.int(),
    repliesOverdue: z.int(),
    repliesAsked: z.int(),
    unfinished: z.int(),
    undecided: z.int(),
    sources: z.int(),
    claims: z.int(),
    speakers: z.int(),
  }),
  /** Newest first. */
  recent: z.array(HistoryLine.omit({ detail: true }).extend({ tag: Tag.nullable() })),
  allowed: z.object({ bringIn: z.boolean(), readHistory: z.boolean(), addMember: z.boolean() }),
})
export type DeskPage = z.infer<typeof DeskPage>
