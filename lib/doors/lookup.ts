// The door for what a page looks up while a person types: a server action asks one query as the person signed in.
import 'server-only'
import type { z } from 'zod'
import { ask } from '#lib/kernel/ask'
import type { Query } from '#lib/kernel/query'
import { refuse } from '#lib/record/refusal'
import type { Answer } from '#lib/record/refusal'
import { guarded } from './action.ts'
import { actorAt, currentPerson } from './session.ts'

/** The body of the server action that answers `query`. */
export function lookup<I extends z.ZodType, O extends z.ZodType>(
  query: Query<I, O>,
): (desk: string, input: unknown) => Promise<Answer<z.output<O>>> {
  return (desk, input) =>
    guarded(query.name, async () => {
      const actor = typeof desk === 'string' ? await actorAt(desk) : null
      if (!actor && (await currentPerson())) refuse({ kind: 'missing', code: 'missing', what: 'desk' })
      const answer = await ask(query, actor, input)
      return answer.ok ? answer.value : refuse(answer.refusal)
    })
}
