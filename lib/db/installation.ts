// What only the installation's owner does: found desks, enrol people, make links into an account. Each is a line of
// the installation's own chain, which belongs to no desk.
import type { Role } from '#lib/record/actor'
import { systemId } from '#lib/record/actor'
import { canonicalJson, sha256 } from './canonical-json.ts'
import { onConnection } from './connection.ts'
import type { Connection } from './connection.ts'
import { chainHash, historyLine } from './history.ts'
import type { HistoryEntry } from './history.ts'
import { newId } from './id.ts'

/** Runs `work` in one transaction over the owner's connection. */
export function asOwner<T>(ownerUrl: string, work: (db: Connection) => Promise<T>): Promise<T> {
  return onConnection(ownerUrl, async (db) => {
    await db.query('BEGIN')
    try {
      const value = await work(db)
      await db.query('COMMIT')
      return value
    } catch (error) {
      await db.query('ROLLBACK')
      throw error
    }
  })
}

/** Appends to the installation's chain. Called last: its head is locked until the transaction ends. */
export async function appendToInstallation(
  db: Connection,
  entry: Omit<HistoryEntry, 'at' | 'actorId'>,
): Promise<void> {
  const heads = await db.query<{ seq: number; hash: string }>('SELECT seq, hash FROM installation_head()')
  const head = heads[0]
  if (!head) throw new Error('the installation has no chain')
  const whole: HistoryEntry = { at: new Date(), actorId: systemId, ...entry }
  const seq = head.seq + 1
  const line = historyLine(null, seq, whole)
  await db.query('SELECT append_to_installation($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
    seq,
    whole.at,
    whole.actorId,
    whole.operation,
    whole.subject,
    canonicalJson(whole.detail),
    line,
    head.hash,
    chainHash(head.hash, line),
  ])
}

export type FoundedDesk = { id: string; slug: string; name: string }

/** Founds a desk. Null where one with this slug is there already. */
export async function foundDesk(db: Connection, slug: string, name: string): Promise<FoundedDesk | null> {
  const made = await db.query<FoundedDesk>(
    'INSERT INTO desk (id, slug, name) VALUES ($1, $2, $3) ON CONFLICT (slug) DO NOTHING RETURNING id, slug, name',
    [newId(), slug, name],
  )
  const desk = made[0]
  if (!desk) return null
  await appendToInstallation(db, { operation: 'desk.found', subject: `desk:${desk.id}`, detail: { slug } })
  return desk
}

/** The desk with this slug, or null. */
export async function deskCalled(db: Connection, slug: string): Promise<FoundedDesk | null> {
  return (await db.query<FoundedDesk>('SELECT id, slug, name FROM desk WHERE slug = $1', [slug]))[0] ?? null
}

export type Enrolled = { personId: string; memberId: string; hasPassword: boolean }

/** Makes somebody a member of a desk, and known to the installation where they are not yet. */
export async function enrol(
  db: Connection,
  desk: { id: string },
  who: { email: string; name: string; role: Role; passwordHash?: string },
): Promise<Enrolled> {
  await db.query(
    'INSERT INTO person (id, email, name, password_hash) VALUES ($1, $2, $3, $4) ON CONFLICT (email) DO NOTHING',
    [newId(), who.email, who.name, who.passwordHash ?? null],
  )
  const people = await db.query<{ id: string; has_password: boolean }>(
    'SELECT id, password_hash IS NOT NULL AS has_password FROM person WHERE email = $1',
    [who.email],
  )
  const person = people[0]
  if (!person) throw new Error('a person who was just added is not there')
  const members = await db.query<{ id: string }>(
    `INSERT INTO member (id, desk_id, person_id, role) VALUES ($1, $2, $3, $4)
     ON CONFLICT (desk_id, person_id) DO UPDATE SET role = excluded.role, ended_at = NULL, version = member.version + 1
     RETURNING id`,
    [newId(), desk.id, person.id, who.role],
  )
  const memberId = members[0]?.id
  if (!memberId) throw new Error('a member who was just added is not there')
  await appendToInstallation(db, {
    operation: 'person.enrol',
    subject: `person:${person.id}`,
    detail: { desk: desk.id, role: who.role, email: sha256(who.email.toLowerCase()) },
  })
  return { personId: person.id, memberId, hasPassword: person.has_password }
}

/** Keeps the hash of a one-time link into `personId`'s account; it holds for a day. */
export async function keepLink(db: Connection, personId: string, tokenHash: string): Promise<void> {
  await db.query('UPDATE one_time_link SET used_at = now() WHERE person_id = $1 AND used_at IS NULL', [
    personId,
  ])
  await db.query(
    "INSERT INTO one_time_link (id, person_id, token_hash, expires_at) VALUES ($1, $2, $3, now() + interval '1 day')",
    [newId(), personId, tokenHash],
  )
  await appendToInstallation(db, { operation: 'person.link', subject: `person:${personId}`, detail: {} })
}

/** The person with this address, or null. */
export async function personCalled(
  db: Connection,
  email: string,
): Promise<{ id: string; name: string; hasPassword: boolean } | null> {
  const rows = await db.query<{ id: string; name: string; hasPassword: boolean }>(
    'SELECT id, name, password_hash IS NOT NULL AS "hasPassword" FROM person WHERE email = $1',
    [email],
  )
  return rows[0] ?? null
}

/** Keeps the hash of a token that a member's programs use. False where nobody with this address is a member. */
export async function keepToken(
  db: Connection,
  desk: { id: string },
  token: { email: string; name: string; scopes: string[]; days: number; tokenHash: string },
): Promise<boolean> {
  const made = await db.query<{ id: string; member_id: string }>(
    `INSERT INTO api_token (id, desk_id, member_id, name, token_hash, scopes, expires_at)
     SELECT $1, m.desk_id, m.id, $4, $5, $6, now() + make_interval(days => $7)
     FROM member m JOIN person p ON p.id = m.person_id
     WHERE m.desk_id = $2 AND p.email = $3 AND m.ended_at IS NULL RETURNING id, member_id`,
    [newId(), desk.id, token.email, token.name, token.tokenHash, token.scopes, token.days],
  )
  const row = made[0]
  if (!row) return false
  await appendToInstallation(db, {
    operation: 'token.add',
    subject: `token:${row.id}`,
    detail: { desk: desk.id, member: row.member_id, scopes: token.scopes, days: token.days },
  })
  return true
}
