// The ground of a proposal: put together in one place, for the server and for the screen, whose checklist moves while a
// person still writes.
import type { Asked } from './answers.ts'
import type { ClaimView } from './claim.ts'
import { stands } from './evidence.ts'
import type { EvidenceView } from './evidence.ts'
import type { Ground } from './requirements.ts'

type Proposal = { rationale: string; evidenceIds: readonly string[]; answers: readonly Asked[] }
type Laid = Pick<EvidenceView, 'state' | 'answer' | 'fallen'> & Ground['evidence'][number] & { id: string }

/**
 * What the requirements look at. Of the claim's evidence, all of it given, only what stands supports or refutes anything,
 * or waits for an answer.
 */
export function groundFrom(
  claim: Pick<Ground, 'confirmedStatements' | 'opposingClaims'> & { evidence: readonly Laid[] },
  proposal: Proposal,
): Ground {
  const { confirmedStatements, opposingClaims } = claim
  const standing = claim.evidence.filter(stands)
  return {
    ...{ confirmedStatements, opposingClaims, rationale: proposal.rationale },
    evidence: standing.filter(({ id }) => proposal.evidenceIds.includes(id)),
    fallen: claim.evidence.flatMap(({ state, side, fallen }) =>
      state === 'on-record' && fallen ? [{ side, fallen }] : [],
    ),
    unansweredRefutations: standing.filter(({ side, answer }) => side === 'refutes' && answer === null)
      .length,
    questions: proposal.answers,
  }
}

/** The same from a claim as it is shown and a proposal as it is written. */
export function groundOfView(
  { statements, opposed, evidence }: Pick<ClaimView, 'statements' | 'opposed' | 'evidence'>,
  proposal: Proposal,
): Ground {
  const claim = {
    confirmedStatements: statements.filter(({ state }) => state === 'confirmed').length,
    opposingClaims: opposed.filter((other) => other.stands).length,
    evidence,
  }
  return groundFrom(claim, proposal)
}
