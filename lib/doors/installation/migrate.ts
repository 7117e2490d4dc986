// Brings a database to the schema of this version: the roles first, then Prisma's migrations, then the job queue's.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Connection } from '#lib/db/connection'
import { onConnection } from '#lib/db/connection'
import { ensureQueue } from './queue.ts'
import { ensureRoles, roleUrls } from './roles.ts'
import type { Urls } from './roles.ts'
import { root } from './root.ts'
import { runPrisma } from './prisma-command.ts'
import { Trouble } from './trouble.ts'
import { words } from './words.ts'

const advisoryLock = 7_366_001
const oldest = 150_000

/** What is done and what is to do: names of the migrations in this project and in the database. */
export type Standing = { pending: string[]; unknown: string[] }

/** Prepares the database at the owner's address `owner`; quick where there is nothing to do. */
export async function prepareDatabase(owner: string): Promise<Urls> {
  const urls = roleUrls(owner)
  await onConnection(owner, async (db) => {
    // Several servers may start on one database at once.
    await db.query('SELECT pg_advisory_lock($1)', [advisoryLock])
    await checkVersion(db)
    await ensureRoles(db, urls)
    const { pending, unknown } = await standing(db)
    if (unknown.length > 0) throw new Trouble(words('database.newer', { names: unknown.join(', ') }))
    if (pending.length > 0) await runPrisma(['migrate', 'deploy'], { DATABASE_URL: owner })
    await ensureQueue(db, owner)
  })
  return urls
}

/** Compares the folders of migrations with what the database says it has had. */
export async function standing(db: Connection): Promise<Standing> {
  const folder = join(root, 'prisma', 'migrations')
  const here = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'migration.sql')))
  const [table] = await db.query<{ there: boolean }>(
    `SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS there`,
  )
  const rows = table?.there
    ? await db.query<{ name: string; done: boolean }>(
        `SELECT migration_name AS name, finished_at IS NOT NULL AS done FROM public._prisma_migrations WHERE rolled_back_at IS NULL`,
      )
    : []
  const done = rows.filter((row) => row.done).map((row) => row.name)
  return {
    pending: here.filter((name) => !done.includes(name)),
    unknown: rows.map((row) => row.name).filter((name) => !here.includes(name)),
  }
}

async function checkVersion(db: Connection): Promise<void> {
  const [row] = await db.query<{ number: number; version: string }>(
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version`,
  )
  if (row && row.number < oldest) throw new Trouble(words('database.old', { version: row.version }))
}
