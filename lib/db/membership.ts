// Who comes to a desk, changes there, and leaves. People themselves belong to no desk: they are reached by functions.
import type { Role } from '#lib/record/actor'
import type { Tx } from './client.ts'
import type { Member } from './generated/client.ts'
import { newId } from './id.ts'
import { newLinkToken } from './token-views.ts'

const day = 24 * 60 * 60 * 1000

/** The person with this address, made where there is none; `isNew` where they cannot sign in yet. */
export async function knownPerson(
  tx: Tx,
  email: string,
  name: string,
): Promise<{ id: string; isNew: boolean }> {
  // Two who add the same person at once add them one after the other.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`person:${email}`}, 0))`
  const [person] = await tx.$queryRaw<{ id: string; fresh: boolean }[]>`
    SELECT id, fresh FROM ensure_person(${newId()}::uuid, ${email}::citext, ${name})`
  if (!person) throw new Error('a person who was just added is not there')
  return { id: person.id, isNew: person.fresh }
}

/** What a one-time link for somebody without a password holds; null where they have one. It lasts a day. */
export async function firstLink(tx: Tx, personId: string): Promise<string | null> {
  const { token, tokenHash } = newLinkToken()
  const [made] = await tx.$queryRaw<{ made: boolean }[]>`
    SELECT make_first_link(${newId()}::uuid, ${personId}::uuid, ${tokenHash}, ${new Date(Date.now() + day)}) AS made`
  return made?.made ? token : null
}

/** Somebody's membership of this desk, ended or not. */
export function memberOfPerson(tx: Tx, personId: string): Promise<Member | null> {
  return tx.member.findFirst({ where: { personId } })
}

/** Begins a membership, or begins one again that had ended. Gives its id. */
export async function joinDesk(
  tx: Tx,
  deskId: string,
  personId: string,
  role: Role,
  before: Member | null,
  now: Date,
): Promise<string> {
  if (before) {
    const data = { role, endedAt: null, createdAt: now, version: { increment: 1 } }
    return (await tx.member.update({ where: { id: before.id }, data })).id
  }
  return (await tx.member.create({ data: { id: newId(), deskId, personId, role, createdAt: now } })).id
}

/** The member, all members of the desk locked with them: so that two admins cannot both stop being the last but one. */
export async function lockMember(tx: Tx, id: string): Promise<Member | null> {
  await tx.$queryRaw`SELECT 1 FROM member ORDER BY id FOR UPDATE`
  return tx.member.findUnique({ where: { id, endedAt: null } })
}

/** True where the desk would be without an admin if `member` were none. */
export async function isLastAdmin(tx: Tx, member: Member): Promise<boolean> {
  if (member.role !== 'admin') return false
  return (await tx.member.count({ where: { role: 'admin', endedAt: null, id: { not: member.id } } })) === 0
}
