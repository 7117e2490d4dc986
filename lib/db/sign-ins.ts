// What signing in reads and keeps, before anybody is known: through functions that give one row's worth.
import { systemId } from '#lib/record/actor'
import { canonicalJson } from './canonical-json.ts'
import { database } from './client.ts'
import { chainHash, historyLine } from './history.ts'

export type PersonSigningIn = { id: string; name: string; passwordHash: string | null }
/** Refused sign-ins of the last quarter of an hour; `here` those of the same account from the same address. */
export type Failures = { here: number; address: number; oldest: Date | null }
export type LinkHolder = { personId: string; email: string; name: string }

/** The person with this e-mail address, or null. */
export async function personSigningIn(email: string): Promise<PersonSigningIn | null> {
  const rows = await database().$queryRaw<PersonSigningIn[]>`
    SELECT id, name, password_hash AS "passwordHash" FROM person_signing_in(${email}::citext)`
  return rows[0] ?? null
}

/** Account and address are given as hashes: the table says nothing about who tried. */
export async function failuresOf(account: string, address: string): Promise<Failures> {
  const rows = await database().$queryRaw<
    Failures[]
  >`SELECT here, address, oldest FROM sign_in_failures(${account}, ${address})`
  return rows[0] ?? { here: 0, address: 0, oldest: null }
}

/** Keeps a refused sign-in, for the throttle and in the installation's chain: both, or neither. */
export async function noteFailure(account: string, address: string): Promise<void> {
  await database().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT note_sign_in_failure(${account}, ${address})`
    const heads = await tx.$queryRaw<
      { seq: number; hash: string }[]
    >`SELECT seq, hash FROM installation_head()`
    const head = heads[0]
    if (!head) throw new Error('the installation has no chain')
    const [seq, operation, subject, detail] = [
      head.seq + 1,
      'sign-in.refuse',
      `account:${account}`,
      { address },
    ]
    const at = new Date()
    const line = historyLine(null, seq, { at, actorId: systemId, operation, subject, detail })
    await tx.$executeRaw`SELECT append_to_installation(
      ${seq}::int, ${at}, ${systemId}::uuid, ${operation}, ${subject}, ${canonicalJson(detail)}::jsonb, ${line},
      ${head.hash}, ${chainHash(head.hash, line)})`
  })
}

/** Whom a one-time link is for; null where it has been used or is out of date. `hash` is the SHA-256 of its token. */
export async function linkHolder(hash: string): Promise<LinkHolder | null> {
  const rows = await database().$queryRaw<LinkHolder[]>`
    SELECT person_id AS "personId", email, name FROM link_holder(${hash})`
  return rows[0] ?? null
}

/** Uses a link up: the password holds, all else that leads into the account ends. Gives the person; null: spent. */
export async function spendLink(hash: string, passwordHash: string): Promise<string | null> {
  const rows = await database().$queryRaw<
    { who: string | null }[]
  >`SELECT use_link(${hash}, ${passwordHash}) AS who`
  return rows[0]?.who ?? null
}

/** Changes the password of the person whose session it is, and ends that person's other sessions. */
export async function changePassword(sid: string, passwordHash: string): Promise<boolean> {
  const rows = await database().$queryRaw<
    { who: string | null }[]
  >`SELECT change_password(${sid}::uuid, ${passwordHash}) AS who`
  return Boolean(rows[0]?.who)
}
