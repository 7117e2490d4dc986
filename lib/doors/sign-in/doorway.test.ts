// The small rules around a sign-in that need no database: origins, cookies, addresses, the policy of a page.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contentSecurity, sonnerStyles } from '../content-security.ts'
import { addressOf } from './address-of.ts'
import { isOwnOrigin } from './own-origin.ts'
import { cookieName, isSecure, sessionIdOf, sessionToken } from './session-cookie.ts'

test.each([
  ['http://127.0.0.1:3000', true],
  ['http://127.0.0.1:3001', false],
  ['https://127.0.0.1:3000', false],
  ['https://elsewhere.example', false],
  ['null', false],
  ['', false],
  [null, false],
])('a change from %s: %s', (origin, own) => {
  expect(isOwnOrigin(origin, 'http://127.0.0.1:3000')).toBe(own)
})

test.each([
  ['https://onrecord.example.org', true],
  ['http://127.0.0.1:3000', true],
  ['http://localhost:3000', true],
  ['http://192.168.1.20:3000', false],
])('cookies of %s are kept to secure connections: %s', (url, secure) => {
  expect(isSecure(url)).toBe(secure)
  expect(cookieName('session', isSecure(url))).toBe(secure ? '__Host-session' : 'session')
})

test('a cookie names its session; another secret’s, a changed one and nonsense name none', async () => {
  process.env.NEXTAUTH_SECRET = 'a secret of the tests, long enough'
  const token = await sessionToken('019ab000-0000-7000-8000-000000000001')
  expect(await sessionIdOf(token)).toBe('019ab000-0000-7000-8000-000000000001')
  expect(await sessionIdOf(`${token.slice(0, -4)}AAAA`)).toBeNull()
  for (const cookie of ['', 'x', 'a.b.c.d.e', undefined]) expect(await sessionIdOf(cookie)).toBeNull()
  process.env.NEXTAUTH_SECRET = 'another secret, just as long as it'
  expect(await sessionIdOf(token)).toBeNull()
})

test.each([
  [{ 'x-onrecord-peer': '203.0.113.9', 'x-forwarded-for': '198.51.100.1' }, '203.0.113.9'],
  [{ 'x-onrecord-peer': '127.0.0.1', 'x-forwarded-for': 'forged, 198.51.100.1' }, '198.51.100.1'],
  [{ 'x-onrecord-peer': '::ffff:10.0.0.2', 'x-forwarded-for': '198.51.100.1' }, '198.51.100.1'],
  [{ 'x-onrecord-peer': '127.0.0.1' }, '127.0.0.1'],
  [{}, 'unknown'],
])('%j comes from %s', (headers, address) => {
  expect(addressOf(new Headers(Object.entries(headers)))).toBe(address)
})

test('no script runs without the nonce, and the one style sheet that a script brings is known', () => {
  const policy = contentSecurity('abc', false)
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';")
  expect(policy.match(/'unsafe-[a-z]+'/g)).toEqual(["'unsafe-inline'"])
  expect(policy).toContain("style-src-attr 'unsafe-inline'")
  const source = readFileSync('node_modules/sonner/dist/index.mjs', 'utf8')
  const css: unknown = JSON.parse(/__insertCSS\(("(?:[^"\\]|\\.)*")\)/.exec(source)?.[1] ?? '""')
  const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  expect([hashOf(''), hashOf(String(css))]).toEqual(sonnerStyles)
})
