// The one way to read: parse, role, then one transaction behind the desk's wall.
import type { z } from 'zod'
import { onDesk } from '#lib/db/client'
import type { Actor } from '#lib/record/actor'
import { roleRefusal } from '#lib/record/permissions'
import { Refused, refuse } from '#lib/record/refusal'
import type { Answer } from '#lib/record/refusal'
import { issuesOf } from './issues.ts'
import type { Query } from './query.ts'

/** What `query` gives `actor`, or why not. */
export async function ask<I extends z.ZodType, O extends z.ZodType>(
  query: Query<I, O>,
  actor: Actor | null,
  raw: unknown,
): Promise<Answer<z.output<O>>> {
  try {
    if (!actor) refuse({ kind: 'unauthenticated', code: 'unauthenticated' })
    const refused = roleRefusal(query.may, actor)
    if (refused) refuse(refused)
    const parsed = query.input.safeParse(raw)
    if (!parsed.success) refuse({ kind: 'invalid', code: 'invalid', issues: issuesOf(parsed.error) })
    const value = await onDesk(actor.deskId, (tx) => query.read({ tx, actor, now: new Date() }, parsed.data))
    return { ok: true, value: query.output.parse(value) }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal }
    throw error
  }
}
