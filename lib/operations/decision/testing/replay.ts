// The history played again: what stands must follow from its lines alone.
import { onDesk } from '#lib/db/client'
import type { Look } from './world.ts'

type Detail = {
  decision?: string
  to?: string
  before?: { state?: string }
  after?: string | { state?: string; role?: string }
  reply?: string
  version?: number
  digests?: Record<string, string>
  role?: string
}

/** The states of statements, decisions and requests, the tags of claims and the newest handbook, as the history has them. */
export async function replayed(deskId: string) {
  const events = await onDesk(deskId, (tx) => tx.auditEvent.findMany({ orderBy: { seq: 'asc' } }))
  const states = new Map<string, string>()
  for (const { operation, subject, detail } of events) {
    const { decision, to, digests, reply, version, ...rest } = detail as Detail
    // A request's line has its state alone.
    const after = typeof rest.after === 'string' ? { state: rest.after } : rest.after
    if (operation.startsWith('statement.') && after?.state) states.set(subject, after.state)
    for (const key of Object.keys(digests ?? {})) if (key.startsWith('decision:')) states.set(key, 'void')
    if (reply) states.set(`reply:${reply}`, after?.state ?? 'asked')
    if (operation === 'handbook.save' && version) states.set('handbook', String(version))
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
    ...look.replies.map(({ id, state }) => [id, state, told(`reply:${id}`, 'never asked')]),
    ['handbook', String(look.handbook[0]?.number ?? 0), told('handbook', '0')],
    ...look.claims.map(({ id, tag }) => [id, tag, told(`claim:${id}`, 'attributed')]),
  ] as [string, string, string][]
}
