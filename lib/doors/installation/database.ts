// The database of an installation, wherever it is: a server's, or the embedded one of the data folder.
import { connectionError } from '#lib/db/connection'
import { clusterOf, startCluster } from './cluster.ts'
import { openDataFolder } from './data-folder.ts'
import { alone, beginLease, endLease } from './leases.ts'
import { prepareDatabase } from './migrate.ts'
import { postmasterOf, stopPostmaster } from './postmaster.ts'
import type { Urls } from './roles.ts'
import { readSettings } from './settings.ts'
import type { Settings } from './settings.ts'
import { causeOf, Trouble } from './trouble.ts'
import { words } from './words.ts'

export type OpenDatabase = {
  urls: Urls
  /** Starts it again where it has ended by itself; false where it came back elsewhere. Null for a server's. */
  revive: (() => Promise<boolean>) | null
  close(): Promise<void>
}

/**
 * Opens the database, migrated and ready. An embedded one is started where it does not run, and stops when the
 * last who opened it has closed it.
 */
export async function openDatabase(settings: Settings = readSettings()): Promise<OpenDatabase> {
  return settings.DATABASE_URL ? openServers(settings.DATABASE_URL) : openEmbedded(settings.ONRECORD_DATA)
}

/** Opens the database for as long as `work` takes. */
export async function withDatabase<T>(settings: Settings, work: (urls: Urls) => Promise<T>): Promise<T> {
  const { urls, close } = await openDatabase(settings)
  try {
    return await work(urls)
  } finally {
    await close()
  }
}

async function openServers(owner: string): Promise<OpenDatabase> {
  const error = await connectionError(owner)
  if (error !== null) {
    const { hostname, port, pathname } = new URL(owner)
    const cause = causeOf(error)
    throw new Trouble(
      words('database.unreachable', {
        host: hostname,
        port: port || '5432',
        database: pathname.slice(1),
        cause,
      }),
    )
  }
  return { urls: await prepareDatabase(owner), revive: null, close: async () => undefined }
}

async function openEmbedded(data: string): Promise<OpenDatabase> {
  openDataFolder(data)
  const note = beginLease(data)
  const close = () =>
    alone(data, async () => {
      if (!endLease(data, note)) await stopPostmaster(clusterOf(data))
    })
  try {
    const urls = await alone(data, async () => prepareDatabase(await startCluster(data)))
    return { urls, close, revive: () => revive(data, urls) }
  } catch (error) {
    await close()
    throw error
  }
}

async function revive(data: string, urls: Urls): Promise<boolean> {
  if (postmasterOf(clusterOf(data))) return true
  return alone(data, async () => (await startCluster(data)) === urls.owner)
}
