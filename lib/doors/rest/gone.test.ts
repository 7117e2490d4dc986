// The database gone: said at once, and over by itself when it is back. A flood of one token: told to wait.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase } from '#lib/db/client'
import { onConnection } from '#lib/db/connection'
import { makeCast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { schemaVersion } from '#lib/db/ready'
import { readdirSync } from 'node:fs'
import { readiness } from '../readiness.ts'
import { call, tokenOf } from '../testing/api.ts'
import { enter } from './rate.ts'

let db: ClonedDatabase
let headers: Record<string, string>

beforeAll(async () => {
  db = await cloneDatabase()
  process.env.ONRECORD_APP_DATABASE_URL = db.appUrl
  const cast = await makeCast(db.ownerUrl)
  headers = { Authorization: `Bearer ${await tokenOf(db.ownerUrl, cast.as('checker'))}` }
})
afterAll(async () => {
  await closeDatabase()
  await db.drop()
})

async function expectAway(): Promise<void> {
  const began = Date.now()
  const answer = await call('GET', '/claims', { headers })
  expect([answer.status, answer.body.code]).toEqual([503, 'database-away'])
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(answer.body).not.toHaveProperty('stack')
  expect(JSON.stringify(answer.body)).not.toMatch(/prisma|postgres|127\.0\.0\.1/i)
  expect(JSON.stringify(answer.body)).not.toContain(process.cwd())
  expect(await readiness()).toBe('database-away')
  expect(Date.now() - began).toBeLessThan(2000)
}

test('nothing at the address: 503 within a second, and well again when there is', async () => {
  expect((await call('GET', '/claims', { headers })).status).toBe(200)
  const there = process.env.ONRECORD_APP_DATABASE_URL
  const elsewhere = new URL(db.appUrl)
  elsewhere.port = '1'
  process.env.ONRECORD_APP_DATABASE_URL = elsewhere.href
  await expectAway()
  process.env.ONRECORD_APP_DATABASE_URL = there
  expect((await call('GET', '/claims', { headers })).status).toBe(200)
  expect(await readiness()).toBe('ready')
})

test('a database that takes nobody in, with every connection ended', async () => {
  const name = new URL(db.ownerUrl).pathname.slice(1)
  const admin = new URL(db.ownerUrl)
  admin.pathname = '/postgres'
  const toAll = (sql: string) => onConnection(admin.href, (connection) => connection.query(sql))
  await toAll(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`)
  await toAll(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`)
  const answer = await call('GET', '/claims', { headers })
  expect(answer.status).toBe(503)
  expect(await readiness()).toBe('database-away')
  await toAll(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`)
  expect((await call('GET', '/claims', { headers })).status).toBe(200)
  expect(await readiness()).toBe('ready')
})

test('a schema that is not this version’s is not ready', async () => {
  const rename = (from: string, to: string) =>
    onConnection(db.ownerUrl, (owner) =>
      owner.query('UPDATE _prisma_migrations SET migration_name = $2 WHERE migration_name = $1', [from, to]),
    )
  await rename(schemaVersion, '20261122000000_before')
  expect(await readiness()).toBe('schema-not-current')
  await rename('20261122000000_before', schemaVersion)
  expect(await readiness()).toBe('ready')
})

test('the version of the schema is the newest migration', () => {
  const names = readdirSync(`${import.meta.dirname}/../../../prisma/migrations`).filter((name) =>
    /^\d/.test(name),
  )
  expect(names.sort().at(-1)).toBe(schemaVersion)
})

test('1,200 calls in a minute and no more, and then again', () => {
  const began = 1_000_000
  const left = Array.from({ length: 1200 }, (_, i) => {
    const one = enter('flood', began + i)
    if ('leave' in one) one.leave()
    return one
  })
  expect(left.every((one) => 'leave' in one)).toBe(true)
  const over = enter('flood', began + 2000)
  expect('retryAfter' in over && over.retryAfter).toBeGreaterThan(0)
  expect('leave' in enter('another', began + 2000)).toBe(true)
  expect('leave' in enter('flood', began + 119_000)).toBe(true)
})

test('200 at once and no more', () => {
  const began = 2_000_000
  const all = Array.from({ length: 201 }, () => enter('crowd', began))
  expect(all.filter((one) => 'leave' in one).length).toBe(200)
  const first = all[0]
  if (first && 'leave' in first) first.leave()
  expect('leave' in enter('crowd', began)).toBe(true)
})
