// Whoever holds a token of the interface for programs, looked up by its hash before any desk is known.
import type { Actor, Role, Scope } from '#lib/record/actor'
import { sha256 } from './canonical-json.ts'
import { database } from './client.ts'

export type Bearer = { tokenId: string; actor: Actor }

type Row = {
  token_id: string
  scopes: Scope[]
  desk_id: string
  slug: string
  desk_name: string
  member_id: string
  role: Role
  person_id: string
  email: string
  name: string
}

/** The bearer of `token`; null where it is unknown, spent or revoked, or its person is no member any more. */
export async function bearerOf(token: string): Promise<Bearer | null> {
  const [row] = await database().$queryRaw<Row[]>`SELECT * FROM token_bearer(${sha256(token)})`
  if (!row) return null
  return {
    tokenId: row.token_id,
    actor: {
      id: row.person_id,
      name: row.name,
      email: row.email,
      memberId: row.member_id,
      deskId: row.desk_id,
      desk: row.slug,
      deskName: row.desk_name,
      role: row.role,
      scopes: row.scopes,
      via: 'token',
    },
  }
}
