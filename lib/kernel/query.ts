// One definition for each thing that can be read. It passes the same checks as an operation, and changes nothing.
import type { z } from 'zod'
import type { Tx } from '#lib/db/client'
import type { Actor } from '#lib/record/actor'
import type { Permission } from '#lib/record/permissions'

export type Query<I extends z.ZodType, O extends z.ZodType> = {
  name: string
  input: I
  output: O
  example: z.input<I>
  may: Permission<{ deskId: string }>
  /** Runs behind the desk's wall. Refuses with `missing` where what is asked for is not there. */
  read: (context: { tx: Tx; actor: Actor; now: Date }, input: z.output<I>) => Promise<z.input<O>>
}

/** Keeps the types of a definition together. */
export function query<I extends z.ZodType, O extends z.ZodType>(definition: Query<I, O>): Query<I, O> {
  return definition
}
