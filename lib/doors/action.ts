// The door for forms and buttons: a server action does one operation as the person signed in.
import 'server-only'
import { headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { execute } from '#lib/kernel/execute'
import type { Operation, Subject } from '#lib/kernel/operation'
import { refuse, Refused } from '#lib/record/refusal'
import type { Answer } from '#lib/record/refusal'
import { actorAt, currentPerson } from './session.ts'
import { isOwnOrigin } from './sign-in/own-origin.ts'
import { troubleOf } from './trouble-of.ts'

/** The body of the server action for `operation`. */
export function action<I extends z.ZodType, O extends z.ZodType, M, S extends Subject & M, P>(
  operation: Operation<I, O, M, S, P>,
): (desk: string, input: unknown) => Promise<Answer<z.output<O>>> {
  return (desk, input) =>
    guarded(operation.name, async () => {
      const actor = typeof desk === 'string' ? await actorAt(desk) : null
      if (!actor && (await currentPerson())) refuse({ kind: 'missing', code: 'missing', what: 'desk' })
      const answer = await execute(operation, actor, input)
      return answer.ok ? answer.value : refuse(answer.refusal)
    })
}

/**
 * Does `work` for a page of this site alone. Whatever goes wrong is an answer too: the page that asked still stands,
 * with all that was typed in it.
 */
export async function guarded<T>(name: string, work: () => Promise<T>): Promise<Answer<T>> {
  try {
    if (!isOwnOrigin((await headers()).get('origin'))) refuse({ kind: 'forbidden', code: 'foreign-origin' })
    return { ok: true, value: await work() }
  } catch (error) {
    unstable_rethrow(error)
    if (error instanceof Refused) return { ok: false, refusal: error.refusal }
    return { ok: false, refusal: troubleOf(name, error) }
  }
}
