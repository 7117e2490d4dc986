// What the map of who contests whom may do.
import type { ClaimSummary } from '#lib/record/claim'
import type { Answer } from '#lib/record/refusal'

export type ContestActions = {
  oppose: (input: { id: string; claimId: string }) => Promise<Answer<unknown>>
  findClaims: (typed: string) => Promise<readonly ClaimSummary[]>
}
