// A person's own program: what they could do by screen, by the interface for programs, with a token of theirs.
import { execFileSync } from 'node:child_process'
import { request } from '@playwright/test'
import type { APIRequestContext } from '@playwright/test'
import type { Desk, Member } from './people.ts'

export type Said = {
  body?: object
  /** The version that it takes the thing to have. */
  version?: number
  key?: string
  file?: { name: string; bytes: Buffer; fields: Record<string, string> }
}
// What a story looks at is whatever came back.
export type Answered = { status: number; headers: Record<string, string>; text: string; body: Thing }
export type Thing = Record<string, unknown> & { id: string; version: number; code?: string }
export type Program = (method: string, path: string, said?: Said) => Promise<Answered>

/** The last line that `onrecord token add` prints. */
export function tokenOf(desk: Desk, { email }: Member): string {
  const asked = ['token', 'add', '--user', email, '--desk', desk.slug, '--scope', 'read,write']
  const printed = execFileSync(process.execPath, ['bin/onrecord.ts', ...asked], {
    encoding: 'utf8',
    env: { ...process.env, ONRECORD_DATA: process.env.E2E_DATA },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return printed.trim().split('\n').at(-1) ?? ''
}

/** What calls with `token`, or with none. */
export async function programWith(baseURL: string, token: string | null): Promise<Program> {
  const extraHTTPHeaders: Record<string, string> = token ? { Authorization: `Bearer ${token}` } : {}
  const context = await request.newContext({ baseURL, extraHTTPHeaders })
  return (method, path, said = {}) => call(context, method, path, said)
}

async function call(
  context: APIRequestContext,
  method: string,
  path: string,
  { body, version, key, file }: Said,
): Promise<Answered> {
  const response = await context.fetch(`/api/v1${path}`, {
    method,
    headers: {
      ...(version !== undefined && { 'If-Match': `"${version}"` }),
      ...(key !== undefined && { 'Idempotency-Key': key }),
    },
    ...(body && { data: body }),
    ...(file && {
      multipart: {
        ...file.fields,
        file: { name: file.name, mimeType: 'application/octet-stream', buffer: file.bytes },
      },
    }),
  })
  const text = await response.text()
  const isJson = /\/(problem\+)?json/.test(response.headers()['content-type'] ?? '')
  return {
    status: response.status(),
    headers: response.headers(),
    text,
    body: (isJson && text ? JSON.parse(text) : {}) as Thing,
  }
}
