// What joining and splitting claims may do.
import type { ClaimSummary } from '#lib/record/claim'
import type { Answer } from '#lib/record/refusal'

export type JoinSplitActions = {
  join: (input: { claimId: string; version: number; into: string }) => Promise<Answer<{ version: number }>>
  split: (input: {
    claimId: string
    version: number
    statementIds: string[]
  }) => Promise<Answer<{ made: { id: string } }>>
  findClaims: (typed: string) => Promise<readonly ClaimSummary[]>
}
