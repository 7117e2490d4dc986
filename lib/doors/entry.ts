// An operation or query as the doors hold it: whatever its types, it is run by the corridor with an unknown input.
import type { z } from 'zod'
import type { Tx } from '#lib/db/client'
import { ask } from '#lib/kernel/ask'
import { execute } from '#lib/kernel/execute'
import type { Operation, Subject } from '#lib/kernel/operation'
import type { Query } from '#lib/kernel/query'
import type { Actor } from '#lib/record/actor'
import type { Answer } from '#lib/record/refusal'

export type Entry<V = unknown> = {
  kind: 'operation' | 'query'
  name: string
  input: z.ZodType
  output: z.ZodType
  example: unknown
  /** `keep` runs in the operation's own transaction, with what it will answer: either both hold or neither. */
  run(actor: Actor | null, raw: unknown, keep?: (tx: Tx, value: V) => Promise<void>): Promise<Answer<V>>
}

/** An entry as a list of all holds it. */
export type Listed = Omit<Entry, 'run'> & { run(actor: Actor | null, raw: unknown): Promise<Answer<unknown>> }

export function changing<I extends z.ZodType, O extends z.ZodType, M, S extends Subject & M, P>(
  operation: Operation<I, O, M, S, P>,
): Entry<z.output<O>> {
  const { name, input, output, example } = operation
  return {
    ...{ kind: 'operation', name, input, output, example },
    run: (actor, raw, keep) => execute(keep ? keeping(operation, keep) : operation, actor, raw),
  }
}

export function reading<I extends z.ZodType, O extends z.ZodType>(query: Query<I, O>): Entry<z.output<O>> {
  const { name, input, output, example } = query
  return { ...{ kind: 'query', name, input, output, example }, run: (actor, raw) => ask(query, actor, raw) }
}

function keeping<I extends z.ZodType, O extends z.ZodType, M, S extends Subject & M, P>(
  operation: Operation<I, O, M, S, P>,
  keep: (tx: Tx, value: z.output<O>) => Promise<void>,
): Operation<I, O, M, S, P> {
  return {
    ...operation,
    async run(context, subject, input) {
      const done = await operation.run(context, subject, input)
      await keep(context.tx, operation.output.parse(done.value))
      return done
    },
  }
}
