// The colour of each speaker on the page of a claim: by first appearance there, so that no two who stand side by side
// look like one. Whoever has no name is grey.
import { coloursOf } from '#components/reading/colours'
import type { ClaimView } from '#lib/record/claim'
import { kindOfName } from '#lib/record/names'

type Speaker = { id: string | null; name: string }
type Claim = {
  statements: readonly Pick<ClaimView['statements'][number], 'speaker'>[]
  opposed: readonly Pick<ClaimView['opposed'][number], 'speakers'>[]
}

const keyOf = ({ id, name }: Speaker) => id ?? `name:${name}`

export function coloursOfClaim({ statements, opposed }: Claim): (speaker: Speaker | null) => number {
  const speakers = [
    ...statements.flatMap(({ speaker }) => speaker ?? []),
    ...opposed.flatMap((other) => other.speakers),
  ]
  const names = new Map(speakers.map((speaker) => [keyOf(speaker), speaker.name]))
  const colours = coloursOf(speakers.map(keyOf), (key) => kindOfName(names.get(key) ?? '') === 'unnamed')
  return (speaker) => (speaker && colours.get(keyOf(speaker))) ?? 0
}
