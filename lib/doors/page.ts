// The door for pages: reads as the person signed in, and turns what is refused into where a person goes instead.
import { forbidden, notFound, redirect } from 'next/navigation'
import type { z } from 'zod'
import { ask } from '#lib/kernel/ask'
import type { Query } from '#lib/kernel/query'
import type { Refusal } from '#lib/record/refusal'
import { requireActor, toSignIn } from './session.ts'

/** What `query` gives at the desk `slug`; otherwise the sign-in, the forbidden page or the page of what is missing. */
export async function read<I extends z.ZodType, O extends z.ZodType>(
  query: Query<I, O>,
  slug: string,
  input: z.input<I>,
): Promise<z.output<O>> {
  const actor = await requireActor(slug)
  let answer = await ask(query, actor, input)
  if (!answer.ok && isLostPage(answer.refusal))
    answer = await ask(query, actor, { ...Object(input), cursor: undefined })
  if (answer.ok) return answer.value
  switch (answer.refusal.kind) {
    case 'unauthenticated':
      return toSignIn()
    case 'forbidden':
      return forbidden()
    case 'missing':
      // An address that somebody kept leads on to the claim that stays.
      if (answer.refusal.code === 'joined')
        return redirect(`/d/${slug}/claims/${answer.refusal.into}?joined=${answer.refusal.was}`)
      return notFound()
    case 'invalid':
      return notFound()
    default:
      throw new Error(`${query.name} was refused: ${answer.refusal.code}`)
  }
}

/** True where all that is wrong is which page of a list is asked for: then it is the first. */
function isLostPage(refusal: Refusal): boolean {
  return refusal.kind === 'invalid' && refusal.issues.every(({ path }) => path === 'cursor')
}
