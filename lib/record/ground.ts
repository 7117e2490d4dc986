// The ground of a proposal as the screen knows it: the checklist moves while a person still writes.
import type { Asked } from './answers.ts'
import type { ClaimView } from './claim.ts'
import type { Ground } from './requirements.ts'

type Standing = Pick<ClaimView, 'statements' | 'opposed' | 'evidence'>

/** What the requirements look at, from a claim as it is shown and a proposal as it is written. */
export function groundOfView(
  claim: Standing,
  proposal: { rationale: string; evidenceIds: readonly string[]; answers: readonly Asked[] },
): Ground {
  const standing = claim.evidence.filter(({ state }) => state === 'on-record')
  return {
    confirmedStatements: claim.statements.filter(({ state }) => state === 'confirmed').length,
    opposingClaims: claim.opposed.filter(({ stands }) => stands).length,
    rationale: proposal.rationale,
    evidence: standing.filter(({ id }) => proposal.evidenceIds.includes(id)),
    unansweredRefutations: standing.filter(({ side, answer }) => side === 'refutes' && answer === null)
      .length,
    questions: proposal.answers,
  }
}
