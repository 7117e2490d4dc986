// Why the engine found a statement, as the desk keeps it: the cue, where the words stand, whom the mention stands for, and
// what else the words might have been.
import { z } from 'zod'

export const Reason = z.discriminatedUnion('of', [
  z.object({ of: z.literal('cue'), by: z.enum(['word', 'label', 'mark']), words: z.string() }),
  z.object({
    of: z.literal('words'),
    place: z.enum(['before', 'after', 'around']),
    marks: z.enum(['all', 'some', 'none']),
  }),
  z.object({
    of: z.literal('speaker'),
    how: z.string(),
    mention: z.string(),
    name: z.string(),
    /** Since the name was last given, of a pronoun. */
    sentences: z.int().nullable(),
  }),
  z.object({ of: z.literal('rival'), words: z.string(), share: z.number() }),
])
export type Reason = z.infer<typeof Reason>

/** How a speaker was told: each has its words under `why.speaker`. */
export const tellings = ['name', 'name-completed', 'pronoun', 'role-repeated', 'nominal', 'together'] as const
export type Telling = (typeof tellings)[number]

export function tellingOf(how: string): Telling {
  return tellings.find((one) => one === how) ?? 'name'
}
