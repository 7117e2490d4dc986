// The sessions of whoever is signed in, as their own page shows them.
import { sessionsBeside } from '#lib/db/sessions'
import type { SessionView } from '#lib/record/session'

/** The sessions of the person whose session `sid` is: that one first, then the last used. */
export async function ownSessions(sid: string): Promise<SessionView[]> {
  const sessions = (await sessionsBeside(sid)).map(({ id, agent, createdAt, seenAt }) => ({
    id,
    agent: agent ?? '',
    startedAt: createdAt.toISOString(),
    seenAt: seenAt.toISOString(),
    isThis: id === sid,
  }))
  return sessions.sort((a, b) => Number(b.isThis) - Number(a.isThis))
}
