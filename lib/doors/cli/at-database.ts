// What every command that needs the database does first: open it, whether the server runs or not.
import { withDatabase } from '#lib/doors/installation/database'
import { ensureClient } from '#lib/doors/installation/build'
import type { Urls } from '#lib/doors/installation/roles'
import { readSettings } from '#lib/doors/installation/settings'
import type { Settings } from '#lib/doors/installation/settings'
import { Trouble } from '#lib/doors/installation/trouble'
import { isDatabaseGone } from '#lib/db/gone'
import { words } from './words.ts'

/** Does `work` with the database open. What needs Prisma's client is to be imported in there: it may be made here. */
export async function atDatabase<T>(work: (urls: Urls, settings: Settings) => Promise<T>): Promise<T> {
  const settings = readSettings()
  await ensureClient()
  return withDatabase(settings, async (urls) => {
    process.env.ONRECORD_APP_DATABASE_URL = urls.app
    const { closeDatabase } = await import('#lib/db/client')
    try {
      return await work(urls, settings)
    } catch (error) {
      if (isDatabaseGone(error)) throw new Trouble(words('databaseGone'))
      throw error
    } finally {
      await closeDatabase()
    }
  })
}
