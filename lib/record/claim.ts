// A claim: the proposition that statements assert. "Is it so?"
import { z } from 'zod'
import { DecisionView } from './decision.ts'
import { EvidenceView } from './evidence.ts'
import { Id, Moment, PersonView, prose, Version } from './fields.ts'
import { ReplyView } from './reply.ts'
import { StatementView } from './statement.ts'
import { RestsOn } from './statement-link.ts'

export const tags = ['attributed', 'contested', 'verified'] as const
export type Tag = (typeof tags)[number]
export const Tag = z.enum(tags)
export const ClaimText = prose(2000)

/** Why a claim is flagged. */
export const flagReasons = [
  'statement-rejected',
  'statement-reopened',
  'statement-edited',
  'evidence-withdrawn',
  'evidence-mended',
  'source-withdrawn',
  'speakers-merged',
  'speaker-renamed',
  'claim-edited',
  'refuting-added',
  'statement-joined',
  'opposing-claim-gone',
  'claims-joined',
  'claim-split',
] as const
export type FlagReason = (typeof flagReasons)[number]

/** What changed, in words: what it was, and what it is now. Of a requirement that is not met any more it is its rule. */
export const FlagChange = z.object({
  what: z.enum(['words', 'speaker', 'role', 'kind', 'cue', 'evidence', 'source', 'claim', 'requirement']),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type FlagChange = z.infer<typeof FlagChange>

export const FlagView = z.object({
  id: Id,
  reason: z.enum(flagReasons),
  subjectId: Id,
  at: Moment,
  changes: z.array(FlagChange),
})

/** A flag that somebody resolved, with what they found. */
export const ReviewedFlag = FlagView.extend({
  resolvedBy: PersonView,
  resolvedAt: Moment,
  note: z.string().nullable(),
})
export type ReviewedFlag = z.infer<typeof ReviewedFlag>

export const ClaimSummary = z.object({
  id: Id,
  version: Version,
  number: z.int(),
  text: z.string(),
  tag: Tag,
  taggedAt: Moment,
  createdAt: Moment,
  flags: z.array(z.literal('needs-review')),
  flagReasons: z.array(FlagView),
  /** Whoever said it first, and where. */
  speakers: z.array(z.object({ id: Id, name: z.string() })),
  sources: z.array(z.object({ id: Id, title: z.string(), publisher: z.string().nullable() })),
  openDecision: z.object({ id: Id, tag: Tag, proposedBy: PersonView, proposedAt: Moment }).nullable(),
})
export type ClaimSummary = z.infer<typeof ClaimSummary>

export const ClaimView = ClaimSummary.extend({
  openedBy: PersonView,
  statements: z.array(
    StatementView.extend({
      sourceTitle: z.string(),
      publisher: z.string().nullable(),
      publishedAt: Moment.nullable(),
      restsOn: RestsOn,
    }),
  ),
  evidence: z.array(EvidenceView),
  decisions: z.array(DecisionView),
  /** Who was asked to answer it, the first first. */
  replies: z.array(ReplyView),
  opposed: z.array(
    z.object({
      id: Id,
      number: z.int(),
      text: z.string(),
      tag: Tag,
      speakers: z.array(z.object({ id: Id, name: z.string() })),
      /** False where none of its statements is confirmed any more: then it contests nothing. */
      stands: z.boolean(),
    }),
  ),
})
export type ClaimView = z.infer<typeof ClaimView>
