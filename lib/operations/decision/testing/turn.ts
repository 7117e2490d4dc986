// One turn of a sequence: who acts, on what, and what the model says will come of it.
import type { z } from 'zod'
import { execute } from '#lib/kernel/execute'
import type { Operation, Subject } from '#lib/kernel/operation'
import type { Actor } from '#lib/record/actor'
import type { Answer } from '#lib/record/refusal'
import type { Model, Role } from './model.ts'
import type { Look } from './world.ts'

export type Turn = {
  model: Model
  look: Look
  /** The person's id. */
  me: string
  /** One of `keys` by the turn's `n`-th number; null where there is none. */
  pick(keys: readonly string[], n?: number): string | null
  numbers: readonly number[]
  /** The version of a thing as the person knows it: now and then one that it has not. */
  versionOf(id: string): number
  isStale: boolean
}

export type Plan = {
  least: Role
  call(actor: Actor | null): Promise<Answer<unknown>>
  /** The refusal that the model expects of somebody of the right role; null where none. */
  expected: string | null
  /** What comes of it, in the model. */
  apply(value: unknown): void
}

/** A plan: the operation with its input, and the first of `refusals` whose condition holds. */
export function plan<I extends z.ZodType, O extends z.ZodType, M, S extends Subject & M, P>(
  least: Role,
  operation: Operation<I, O, M, S, P>,
  input: z.input<I>,
  refusals: readonly (readonly [boolean, string])[],
  apply: (value: z.output<O>) => void,
): Plan {
  return {
    least,
    call: (actor) => execute(operation, actor, input),
    expected: refusals.find(([holds]) => holds)?.[1] ?? null,
    apply: (value) => apply(operation.output.parse(value)),
  }
}

/** A claim on record rather than one out of sight, which only says that it is not there. */
export function anyClaim({ model, numbers, pick }: Turn, n = 0): string | null {
  const onRecord = [...model.claims].flatMap(([key, claim]) => (claim.onRecord ? [key] : []))
  return pick(onRecord.length > 0 && (numbers[n] ?? 0) < 11 ? onRecord : [...model.claims.keys()], n)
}
