// The page of one claim, whole: where it stands, why, what each tag still needs, and all that happened to it.
import { z } from 'zod'
import { ClaimView, ReviewedFlag } from './claim.ts'
import { DecisionView } from './decision.ts'
import { EvidenceView } from './evidence.ts'
import { Id } from './fields.ts'
import { HandbookView } from './handbook.ts'
import { HistoryLine } from './history.ts'
import { ReplyItem } from './reply.ts'
import { Approver, RevisionView } from './workbench.ts'

export const RequirementView = z.object({
  rule: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  met: z.boolean(),
})

export const ClaimPage = z.object({
  claim: ClaimView.extend({
    evidence: z.array(
      EvidenceView.extend({
        allowed: z.object({ answer: z.boolean(), mend: z.boolean(), withdraw: z.boolean() }),
      }),
    ),
    decisions: z.array(
      DecisionView.extend({
        allowed: z.object({
          approve: z.boolean(),
          refuse: z.boolean(),
          sendBack: z.boolean(),
          resubmit: z.boolean(),
          withdraw: z.boolean(),
        }),
      }),
    ),
    replies: z.array(ReplyItem),
  }),
  /** What each tag needs, held against all evidence on record, before a rationale is written. */
  checklist: z.object({
    attributed: z.array(RequirementView),
    contested: z.array(RequirementView),
    verified: z.array(RequirementView),
  }),
  /** What the desk's handbook says now; a proposal that is sent back is mended by what it was asked. */
  handbook: HandbookView,
  /** Flags that were resolved, the newest first. */
  reviewed: z.array(ReviewedFlag),
  /** Members who may approve: what is open, or what this reader would propose. */
  approvers: z.array(Approver),
  /** Oldest first: of the claim and of the statements that it rests on. */
  history: z.array(HistoryLine),
  revisions: z.array(RevisionView.extend({ statementId: Id })),
  allowed: z.object({
    edit: z.boolean(),
    propose: z.boolean(),
    addEvidence: z.boolean(),
    oppose: z.boolean(),
    ask: z.boolean(),
    resolveFlags: z.boolean(),
    join: z.boolean(),
    split: z.boolean(),
    export: z.boolean(),
  }),
  /** True where this reader moved the ground of the tag themselves: somebody else takes the flag off. */
  flagIsOwn: z.boolean(),
})
export type ClaimPage = z.infer<typeof ClaimPage>
