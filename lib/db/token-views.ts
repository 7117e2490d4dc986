// Tokens of programs: made at random, kept as a hash, shown without either.
import { randomBytes } from 'node:crypto'
import type { TokenView } from '#lib/record/member'
import { sha256 } from './canonical-json.ts'
import type { Prisma } from './generated/client.ts'

export const tokenIncluding = {
  member: { select: { person: { select: { id: true, name: true } } } },
} as const satisfies Prisma.ApiTokenInclude

type Row = Prisma.ApiTokenGetPayload<{ include: typeof tokenIncluding }>

/** A new token, and the SHA-256 under which it is looked up. Nothing else of it is kept. */
export function newToken(): { token: string; tokenHash: string } {
  const token = `onr_${randomBytes(32).toString('base64url')}`
  return { token, tokenHash: sha256(token) }
}

/** What a one-time link holds, and the SHA-256 under which it is looked up. */
export function newLinkToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, tokenHash: sha256(token) }
}

export function tokenView(row: Row): TokenView {
  return {
    id: row.id,
    name: row.name,
    member: row.member.person,
    scopes: row.scopes as TokenView['scopes'],
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  }
}
