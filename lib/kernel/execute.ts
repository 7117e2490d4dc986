// The one corridor through which every change enters. It never varies: parse, role, prepare, begin, lock the subject,
// who, version, state, run, append to the history, role once more, commit.
import type { z } from 'zod'
import { onDesk } from '#lib/db/client'
import { appendToHistory } from '#lib/db/history'
import { beginChange } from '#lib/db/row-changes'
import type { Actor } from '#lib/record/actor'
import { refusalOf, roleRefusal } from '#lib/record/permissions'
import { Refused, refuse } from '#lib/record/refusal'
import type { Answer } from '#lib/record/refusal'
import { issuesOf } from './issues.ts'
import type { Operation, Subject } from './operation.ts'
import { refusedMeanwhile } from './refused-meanwhile.ts'

/** Does what `operation` says as `actor`, whole or not at all. Throws only where something is broken. */
export async function execute<I extends z.ZodType, O extends z.ZodType, M, S extends Subject & M, P>(
  operation: Operation<I, O, M, S, P>,
  actor: Actor | null,
  raw: unknown,
): Promise<Answer<z.output<O>>> {
  try {
    return { ok: true, value: await carryOut(operation, actor, raw) }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal }
    throw error
  }
}

async function carryOut<I extends z.ZodType, O extends z.ZodType, M, S extends Subject & M, P>(
  operation: Operation<I, O, M, S, P>,
  actor: Actor | null,
  raw: unknown,
): Promise<z.output<O>> {
  if (!actor) refuse({ kind: 'unauthenticated', code: 'unauthenticated' })
  const parsed = operation.input.safeParse(raw)
  const role = roleRefusal(operation.may, actor)
  if (role) refuse(role)
  if (!parsed.success) refuse({ kind: 'invalid', code: 'invalid', issues: issuesOf(parsed.error) })
  const input = parsed.data
  const prepared = (await operation.prepare?.(input)) as P

  return onDesk(actor.deskId, async (tx) => {
    const subject = await operation.subject(tx, input, actor)
    if (!subject) refuse({ kind: 'missing', code: 'missing', what: operation.name.split('.')[0] ?? 'thing' })
    const who = refusalOf(operation.may, actor, subject, ['who'])
    if (who) refuse(who)
    const expected = versionIn(input)
    if (expected !== undefined && subject.version !== undefined && subject.version !== expected) {
      refuse({ kind: 'conflict', code: 'version', current: await operation.present?.(tx, subject) })
    }
    const state = refusalOf(operation.may, actor, subject, ['state'])
    if (state?.kind === 'conflict') refuse({ ...state, current: await operation.present?.(tx, subject) })
    if (state) refuse(state)
    // Once the subject is locked: whoever waited for another comes after them by the clock too.
    const now = new Date()
    await beginChange(tx, { actorId: actor.id, at: now })
    const done = await operation.run({ tx, actor, now, prepared }, subject, input)
    if (done.event) {
      const entry = { at: now, actorId: actor.id, operation: operation.name, ...done.event }
      const role = await appendToHistory(tx, actor.deskId, entry, actor.memberId)
      const meanwhile = refusedMeanwhile(operation.may, actor, done.event, role)
      if (meanwhile) refuse(meanwhile)
    }
    return operation.output.parse(done.value)
  })
}

function versionIn(input: unknown): number | undefined {
  if (typeof input !== 'object' || input === null || !('version' in input)) return undefined
  return typeof input.version === 'number' ? input.version : undefined
}
