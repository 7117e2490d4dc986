// Sessions and whose they are: read before a desk is known, through functions that give one person's rows.
import type { Role } from '#lib/record/actor'
import { database } from './client.ts'
import { newId } from './id.ts'

export type SessionPerson = { id: string; email: string; name: string }
export type DeskOfPerson = { deskId: string; slug: string; name: string; memberId: string; role: Role }
export type Session = { id: string; agent: string | null; createdAt: Date; seenAt: Date }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Opens a session of `personId` that ends by itself at `expires`. Gives its id. */
export async function startSession(personId: string, agent: string, expires: Date): Promise<string> {
  const id = newId()
  await database().$executeRaw`SELECT start_session(${id}::uuid, ${personId}::uuid, ${agent}, ${expires})`
  return id
}

/** Whose session it is, or null where it has ended. */
export async function sessionPerson(sid: string): Promise<SessionPerson | null> {
  if (!uuid.test(sid)) return null
  const rows = await database().$queryRaw<
    SessionPerson[]
  >`SELECT id, email, name FROM session_person(${sid}::uuid)`
  return rows[0] ?? null
}

/** The desks that the person is a member of at this moment, by name. */
export function desksOf(personId: string): Promise<DeskOfPerson[]> {
  return database().$queryRaw<DeskOfPerson[]>`
    SELECT desk_id AS "deskId", slug, name, member_id AS "memberId", role FROM desks_of(${personId}::uuid)`
}

/** Every session of the same person that has not ended, the last used first. */
export function sessionsBeside(sid: string): Promise<Session[]> {
  return database().$queryRaw<Session[]>`
    SELECT id, agent, created_at AS "createdAt", seen_at AS "seenAt" FROM sessions_beside(${sid}::uuid)`
}

/** Ends the session `which` of the person whose session `sid` is. False where there was none to end. */
export async function endSession(sid: string, which: string): Promise<boolean> {
  if (!uuid.test(which)) return false
  const rows = await database().$queryRaw<
    { ended: number }[]
  >`SELECT end_session(${sid}::uuid, ${which}::uuid) AS ended`
  return (rows[0]?.ended ?? 0) > 0
}
