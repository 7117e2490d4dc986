// `onrecord database-url`: the owner's address, for psql and pg_dump.
import { Command } from 'commander'
import { runningAddress } from '#lib/doors/installation/start-lock'
import { withDatabase } from '#lib/doors/installation/database'
import { readSettings } from '#lib/doors/installation/settings'
import { words } from '#lib/doors/installation/words'

export function databaseUrlCommand(): Command {
  return new Command('database-url').description(words('commands.databaseUrl')).action(async () => {
    const settings = readSettings()
    await withDatabase(settings, async ({ owner }) => console.log(owner))
    if (!settings.DATABASE_URL && !runningAddress(settings.ONRECORD_DATA))
      console.error(words('database.onlyWhileRunning'))
  })
}
