// What an example names, made real: a fitting holds the things on record that an operation or a query can be done to.
import type { Cast } from '#lib/db/testing/cast'
import type { Actor } from '#lib/record/actor'

/** The ids that stand in examples, by what they are ids of. */
const exampleIds = {
  source: '019ab000-0000-7000-8000-000000000001',
  statement: '019ab000-0000-7000-8000-000000000002',
  snapshot: '019ab000-0000-7000-8000-000000000003',
  claim: '019ab000-0000-7000-8000-000000000004',
  otherClaim: '019ab000-0000-7000-8000-000000000005',
  evidence: '019ab000-0000-7000-8000-000000000006',
  decision: '019ab000-0000-7000-8000-000000000007',
  speaker: '019ab000-0000-7000-8000-000000000008',
  export: '019ab000-0000-7000-8000-000000000009',
  job: '019ab000-0000-7000-8000-00000000000a',
  aside: '019ab000-0000-7000-8000-00000000000b',
  otherSpeaker: '019ab000-0000-7000-8000-00000000000c',
  member: '019ab000-0000-7000-8000-00000000000d',
  token: '019ab000-0000-7000-8000-00000000000e',
  collection: '019ab000-0000-7000-8000-00000000000f',
  reply: '019ab000-0000-7000-8000-000000000010',
  contact: '019ab000-0000-7000-8000-000000000011',
  link: '019ab000-0000-7000-8000-000000000012',
}
type Noun = keyof typeof exampleIds

export type Fitting = {
  ids: Partial<Record<Noun, string>>
  version?: number
  /** Words of the example that can stand on record once only, and others in their place. */
  words?: Record<string, string>
  /** Whoever may do it, where not everyone of the right role may. */
  doer: Actor
}
/** What a fitting is made with: the cast, and a text that nobody has brought in yet. */
export type Making = { cast: Cast; proposer: Actor; text: string }
export type Make = (making: Making) => Promise<Fitting>

/** `example` with the things of `fitting` in the place of those it names, at their present version. */
export function fitted(example: unknown, { ids, version, words = {} }: Fitting): unknown {
  let text = JSON.stringify(example)
  for (const [noun, id] of Object.entries(ids)) text = text.replaceAll(exampleIds[noun as Noun], id)
  for (const [word, other] of Object.entries(words)) text = text.replaceAll(quoted(word), quoted(other))
  const input: unknown = JSON.parse(text)
  const takesVersion = typeof input === 'object' && input !== null && 'version' in input
  return takesVersion ? { ...input, version } : input
}

const quoted = (text: string) => JSON.stringify(text).slice(1, -1)
