// One definition for each thing that a person can intend. The check, the transaction, the history, the address, its
// description and the table of who may follow from it.
import type { z } from 'zod'
import type { Tx } from '#lib/db/client'
import type { Actor } from '#lib/record/actor'
import type { Permission } from '#lib/record/permissions'

export type Subject = { id: string; deskId: string; version?: number }

export type Done<O> = {
  value: O
  /** What the history keeps. Ids and states; of names and words a digest. `null` only where nothing changed. */
  event: { subject: string; detail: Record<string, unknown> } | null
}

// M: what the permission looks at; S: the subject, which has that and more; P: what `prepare` gives.
export type Operation<I extends z.ZodType, O extends z.ZodType, M, S extends Subject & M, P> = {
  /** noun.verb, as the history shows it. */
  name: string
  input: I
  output: O
  /** A valid input; documents show it, tests send it. */
  example: z.input<I>
  /** Slow work without a database, done after a first look at the role and before the transaction. */
  prepare?: (input: z.output<I>) => P | Promise<P>
  /** The row acted on, locked; the desk when creating. `null`: not there, or another desk's. */
  subject: (tx: Tx, input: z.output<I>, actor: Actor) => Promise<S | null>
  may: Permission<M>
  /** The subject as people see it: what a conflict answers with. */
  present?: (tx: Tx, subject: NoInfer<S>) => Promise<unknown>
  run: (
    context: { tx: Tx; actor: Actor; now: Date; prepared: P },
    subject: NoInfer<S>,
    input: z.output<I>,
  ) => Promise<Done<z.input<O>>>
}

/** Keeps the types of a definition together. */
export function operation<I extends z.ZodType, O extends z.ZodType, M, S extends Subject & M, P = undefined>(
  definition: Operation<I, O, M, S, P>,
): Operation<I, O, M, S, P> {
  return definition
}
