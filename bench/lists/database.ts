// A database of the bench's own: embedded, in a temporary folder, gone when the work is done.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeDatabase } from '#lib/db/client'
import { clusterOf, startCluster } from '#lib/doors/installation/cluster'
import { openDataFolder } from '#lib/doors/installation/data-folder'
import { prepareDatabase } from '#lib/doors/installation/migrate'
import { stopPostmaster } from '#lib/doors/installation/postmaster'
import type { Urls } from '#lib/doors/installation/roles'

// What is measured is reading; nothing in it outlives the run.
const flags = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_wal_size=4GB',
  'shared_buffers=512MB',
]

export async function onBenchDatabase<T>(work: (urls: Urls) => Promise<T>): Promise<T> {
  const data = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
  try {
    openDataFolder(data)
    const urls = await prepareDatabase(await startCluster(data, flags))
    process.env.ONRECORD_APP_DATABASE_URL = urls.app
    return await work(urls)
  } finally {
    await closeDatabase()
    await stopPostmaster(clusterOf(data))
    rmSync(data, { recursive: true, force: true })
  }
}
