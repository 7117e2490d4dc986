// The interface for programs as a program sees it, for tests: calls with a token of a member, straight into the door.
import { randomBytes } from 'node:crypto'
import { sha256 } from '#lib/db/canonical-json'
import { onConnection } from '#lib/db/connection'
import { newId } from '#lib/db/id'
import type { Actor } from '#lib/record/actor'
import { handle } from '../rest/handle.ts'

export type Said = { body?: unknown; version?: number; key?: string; headers?: Record<string, string> }
// What a test looks at is whatever came back.
export type Answered = { status: number; headers: Headers; body: Record<string, unknown> }
export type Api = (method: string, path: string, said?: Said) => Promise<Answered>

/** Makes a token of `actor` and gives what calls with it. */
export async function apiOf(
  ownerUrl: string,
  actor: Actor,
  scopes: readonly string[] = actor.scopes,
): Promise<Api> {
  const token = await tokenOf(ownerUrl, actor, scopes)
  return (method, path, said = {}) =>
    call(method, path, { ...said, headers: { Authorization: `Bearer ${token}`, ...said.headers } })
}

export async function tokenOf(
  ownerUrl: string,
  actor: Actor,
  scopes: readonly string[] = actor.scopes,
): Promise<string> {
  const token = `onr_${randomBytes(24).toString('base64url')}`
  await onConnection(ownerUrl, (db) =>
    db.query(
      `INSERT INTO api_token (id, desk_id, member_id, name, token_hash, scopes, expires_at)
       VALUES ($1, $2, $3, 'test', $4, $5, now() + interval '1 day')`,
      [newId(), actor.deskId, actor.memberId, sha256(token), scopes],
    ),
  )
  return token
}

/** One call, with whatever `said` says and nothing else. */
export async function call(
  method: string,
  path: string,
  { body, version, key, headers }: Said = {},
): Promise<Answered> {
  const isRaw = typeof body === 'string' || body instanceof FormData || body instanceof Uint8Array
  const request = new Request(`http://onrecord.test/api/v1${path}`, {
    method,
    headers: {
      ...(body !== undefined && !isRaw && { 'Content-Type': 'application/json' }),
      ...(version !== undefined && { 'If-Match': `"${version}"` }),
      ...(key !== undefined && { 'Idempotency-Key': key }),
      ...headers,
    },
    ...(body !== undefined && { body: isRaw ? (body as BodyInit) : JSON.stringify(body) }),
  })
  const response = await handle(request)
  const text = await response.text()
  const isJson = /\/(problem\+)?json/.test(response.headers.get('content-type') ?? '')
  return {
    status: response.status,
    headers: response.headers,
    body: isJson && text ? JSON.parse(text) : { text },
  }
}
