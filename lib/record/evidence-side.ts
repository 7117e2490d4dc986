// One side of a claim's evidence as it is shown: what is not independent under the first of it, and how many count.
import { stands } from './evidence.ts'
import type { EvidenceView } from './evidence.ts'
import { independentGroups } from './origin.ts'
import { independentCount } from './requirements.ts'

type Shown = Pick<
  EvidenceView,
  'id' | 'side' | 'origin' | 'from' | 'fromSpeaker' | 'state' | 'fallen' | 'createdAt'
>

export type EvidenceSide<E> = {
  /** In the order they were added, each with the later ones that count once with it. */
  originals: { evidence: E; copies: E[] }[]
  withdrawn: E[]
  /** On record, copies included. */
  count: number
  /** Of those, how many count: neither what fell, nor for context anything. */
  independent: number
}

/** The evidence of `side`, laid out. A speaker's own word never stands as the original of somebody else's copy, nor what fell. */
export function evidenceSideOf<E extends Shown>(
  evidence: readonly E[],
  side: EvidenceView['side'],
): EvidenceSide<E> {
  const ofSide = evidence.filter((one) => one.side === side)
  const standing = ofSide
    .filter(({ state }) => state === 'on-record')
    .sort(
      (a, b) =>
        Number(stands(b)) - Number(stands(a)) ||
        Number(a.fromSpeaker) - Number(b.fromSpeaker) ||
        a.createdAt.localeCompare(b.createdAt),
    )
  return {
    originals: independentGroups(standing).flatMap(([evidence, ...copies]) =>
      evidence ? [{ evidence, copies }] : [],
    ),
    withdrawn: ofSide.filter(({ state }) => state === 'withdrawn'),
    count: standing.length,
    independent: side === 'context' ? 0 : independentCount(standing.filter(stands), side),
  }
}
