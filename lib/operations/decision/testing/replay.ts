// The history played again: what stands must follow from its lines alone.
import { onDesk } from '#lib/db/client'
import type { Look } from './world.ts'

type Detail = {
  decision?: string
  to?: string
  before?: { state?: string }
  after?: { state?: string; role?: string }
  digests?: Record<string, string>
  role?: string
}

/** The states of statements and decisions, and the tags of claims, as the lines of the history have them. */
export async function replayed(deskId: string) {
  const events = await onDesk(deskId, (tx) => tx.auditEvent.findMany({ orderBy: { seq: 'asc' } }))
  const states = new Map<string, string>()
  for (const { operation, subject, detail } of events) {
    const { decision, to, after, digests } = detail as Detail
    if (operation.startsWith('statement.') && after?.state) states.set(subject, after.state)
    for (const key of Object.keys(digests ?? {})) if (key.startsWith('decision:')) states.set(key, 'void')
    if (decision) states.set(`decision:${decision}`, after?.state ?? 'open')
    if (operation === 'decision.approve' && to) states.set(subject, to)
  }
  return (key: string, first: string) => states.get(key) ?? first
}

/** What stands, beside what the history says of the same. */
export async function besideHistory(deskId: string, look: Look): Promise<[string, string, string][]> {
  const told = await replayed(deskId)
  return [
    ...look.statements.map(({ id, state }) => [id, state, told(`statement:${id}`, 'found')]),
    ...look.decisions.map(({ id, state }) => [id, state, told(`decision:${id}`, 'never proposed')]),
    ...look.claims.map(({ id, tag }) => [id, tag, told(`claim:${id}`, 'attributed')]),
  ] as [string, string, string][]
}
