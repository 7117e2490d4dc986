import { afterAll, expect, test } from 'vitest'
import { onConnection } from '#lib/db/connection'
import { cloneDatabase } from '#lib/db/testing/database'
import { prepareDatabase, standing } from './migrate.ts'
import { roleUrls } from './roles.ts'

const database = await cloneDatabase()
afterAll(() => database.drop())

test('a prepared database has every migration, and preparing it again changes nothing', async () => {
  const count = 'SELECT count(*)::int AS n FROM _prisma_migrations'
  const before = await onConnection(database.ownerUrl, (db) => db.query(count))
  await prepareDatabase(database.ownerUrl)
  expect(await onConnection(database.ownerUrl, (db) => db.query(count))).toEqual(before)
  expect(await onConnection(database.ownerUrl, standing)).toEqual({ pending: [], unknown: [] })
})

test('a database of a newer version is left alone', async () => {
  await onConnection(database.ownerUrl, (db) =>
    db.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('1', '', '29990101_later', now())`,
    ),
  )
  await expect(prepareDatabase(database.ownerUrl)).rejects.toThrow('29990101_later')
  await onConnection(database.ownerUrl, (db) => db.query(`DELETE FROM _prisma_migrations WHERE id = '1'`))
})

test('the application and the worker sign in as roles that own nothing and stand under row-level security', async () => {
  expect(roleUrls(database.ownerUrl)).toEqual({
    owner: database.ownerUrl,
    app: database.appUrl,
    worker: database.workerUrl,
  })
  for (const url of [database.appUrl, database.workerUrl]) {
    const rows = await onConnection(url, (db) =>
      db.query(`SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
        (SELECT count(*)::int FROM pg_class WHERE relowner = pg_roles.oid) AS owns FROM pg_roles WHERE rolname = current_user`),
    )
    expect(rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owns: 0 },
    ])
  }
})

test('the worker reads and writes the queue, the application does not', async () => {
  const jobs = 'SELECT id FROM graphile_worker._private_jobs'
  await onConnection(database.ownerUrl, (db) => db.query(`SELECT graphile_worker.add_job('nothing')`))
  expect(await onConnection(database.workerUrl, (db) => db.query(jobs))).toHaveLength(1)
  await onConnection(database.workerUrl, (db) => db.query('DELETE FROM graphile_worker._private_jobs'))
  expect(await onConnection(database.ownerUrl, (db) => db.query(jobs))).toHaveLength(0)
  await expect(onConnection(database.appUrl, (db) => db.query(jobs))).rejects.toThrow('permission denied')
})
