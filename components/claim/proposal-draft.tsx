// A proposal as it is being written, kept in the tab until it is made. All evidence that stands is named unless left out.
'use client'
import { z } from 'zod'
import { useDraft } from '#components/ui/draft'
import { Tag } from '#lib/record/claim'
import { stands } from '#lib/record/evidence'
import type { ProposalClaim, ShownDecision } from './proposal-parts.tsx'

const Kept = z.object({
  tag: Tag,
  rationale: z.string(),
  leftOut: z.array(z.string()),
  /** By question: one that is not asked any more is kept too, until the proposal is made. */
  answers: z.record(z.string(), z.string()).default({}),
})
type Kept = z.infer<typeof Kept>
export type ProposalDraft = {
  tag: Tag
  rationale: string
  evidenceIds: string[]
  answers: Record<string, string>
}

/** The draft for `claim`, what changes it, and what forgets it. A proposal that was sent back is where mending begins. */
export function useProposalDraft(
  claim: ProposalClaim,
  sentBack: ShownDecision | undefined,
): [ProposalDraft, (change: Partial<ProposalDraft>) => void, () => void] {
  const standing = claim.evidence.filter(stands).map(({ id }) => id)
  const [text, setText] = useDraft(`proposal:${sentBack?.id ?? claim.id}`)
  const kept = readKept(text) ?? firstDraft(claim, sentBack, standing)
  const draft = {
    tag: sentBack?.tag ?? kept.tag,
    rationale: kept.rationale,
    evidenceIds: standing.filter((id) => !kept.leftOut.includes(id)),
    answers: kept.answers,
  }
  const set = (change: Partial<ProposalDraft>) => {
    const { evidenceIds, ...rest } = { ...draft, ...change }
    setText(
      JSON.stringify({ ...rest, leftOut: standing.filter((id) => !evidenceIds.includes(id)) } satisfies Kept),
    )
  }
  return [draft, set, () => setText(null)]
}

function firstDraft(
  claim: ProposalClaim,
  sentBack: ShownDecision | undefined,
  standing: readonly string[],
): Kept {
  if (!sentBack)
    return {
      tag: nextTag(claim),
      rationale: '',
      leftOut: [],
      answers: {},
    }
  const since = claim.evidence.filter(({ createdAt }) => createdAt > sentBack.proposedAt).map(({ id }) => id)
  const named = [...sentBack.evidenceIds, ...since]
  return {
    tag: sentBack.tag,
    rationale: sentBack.rationale,
    leftOut: standing.filter((id) => !named.includes(id)),
    answers: answersBy(sentBack.answers),
  }
}

/** What one would look at first: what the standing tag lacks, while the claim needs review; else the tag beside it. */
export function nextTag({ tag, flagReasons }: Pick<ProposalClaim, 'tag' | 'flagReasons'>): Tag {
  if (tag === 'attributed') return 'contested'
  if (flagReasons.length > 0) return tag
  return tag === 'contested' ? 'verified' : 'contested'
}

/** Keeps the words of a proposal that its proposer took back as the next one's draft; `draft` where it was being mended. */
export function useKeepWithdrawn(
  claim: ProposalClaim,
): (decision: ShownDecision, draft?: ProposalDraft) => void {
  const [, setText] = useDraft(`proposal:${claim.id}`)
  return ({ tag, rationale, evidenceIds, answers }, draft) => {
    const kept = draft ?? { tag, rationale, evidenceIds, answers: answersBy(answers) }
    const leftOut = claim.evidence.map(({ id }) => id).filter((id) => !kept.evidenceIds.includes(id))
    setText(
      JSON.stringify({
        ...{ tag: kept.tag, rationale: kept.rationale, answers: kept.answers, leftOut },
      } satisfies Kept),
    )
  }
}

function answersBy(answers: ShownDecision['answers']): Record<string, string> {
  return Object.fromEntries(
    answers.flatMap(({ questionId, answer }) => (answer === null ? [] : [[questionId, answer]])),
  )
}

function readKept(text: string): Kept | null {
  try {
    return Kept.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
