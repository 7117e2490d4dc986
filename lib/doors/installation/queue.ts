// The job queue's own schema, and the worker's leave to use it.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Connection } from '#lib/db/connection'

const schema = 'graphile_worker'

/** Migrates the queue to the version that is installed; its mark on the schema says when that has been done. */
export async function ensureQueue(db: Connection, owner: string): Promise<void> {
  const mark = `graphile-worker ${installedVersion()}, open to onrecord_worker`
  const [row] = await db.query<{ mark: string | null }>(
    `SELECT obj_description(to_regnamespace('${schema}')::oid, 'pg_namespace') AS mark`,
  )
  if (row?.mark === mark) return
  const { Logger, runMigrations } = await import('graphile-worker')
  await runMigrations({ connectionString: owner, schema, logger: new Logger(() => () => undefined) })
  await openToWorker(db)
  await db.query(`COMMENT ON SCHEMA ${schema} IS '${mark}'`)
}

// The queue walls its tables off by row-level security without a policy, so that only their owner sees rows.
async function openToWorker(db: Connection): Promise<void> {
  await db.query(`
    GRANT USAGE ON SCHEMA ${schema} TO onrecord_worker;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO onrecord_worker;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${schema} TO onrecord_worker;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schema} TO onrecord_worker;
    DO $$ DECLARE t regclass; BEGIN
      FOR t IN SELECT oid FROM pg_class WHERE relnamespace = '${schema}'::regnamespace AND relrowsecurity LOOP
        EXECUTE format('DROP POLICY IF EXISTS onrecord_worker ON %s', t);
        EXECUTE format('CREATE POLICY onrecord_worker ON %s TO onrecord_worker USING (true) WITH CHECK (true)', t);
      END LOOP;
    END $$`)
}

function installedVersion(): string {
  const require = createRequire(import.meta.url)
  const path = join(dirname(require.resolve('graphile-worker')), '..', 'package.json')
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version
}
