// Looks an installation over without changing it: settings, packages, data folder, address, database, build.
import { connectionError, onConnection } from '#lib/db/connection'
import { isWebBuilt } from './build.ts'
import { clusterOf, superuserUrl } from './cluster.ts'
import { dataFolderTrouble } from './data-folder.ts'
import { isInstalled } from './install.mjs'
import { standing } from './migrate.ts'
import { requireFreePort } from './port.ts'
import { postmasterOf } from './postmaster.ts'
import { programs, runnerFor } from './postgres-programs.ts'
import { roleUrls } from './roles.ts'
import { root } from './root.ts'
import { readSettings } from './settings.ts'
import type { Settings } from './settings.ts'
import { runningAddress } from './start-lock.ts'
import { causeOf, Trouble } from './trouble.ts'
import { words } from './words.ts'

/** `wrong` says what is wrong and how to mend it; null where all is well. */
export type Finding = { what: string; wrong: string | null }

export async function examine(): Promise<Finding[]> {
  let settings: Settings
  try {
    settings = readSettings()
  } catch (error) {
    return [finding('settings', error)]
  }
  const packages = isInstalled(root, { development: false }) ? null : words('doctor.notInstalled')
  const build = isWebBuilt() ? null : words('doctor.notBuilt')
  return [
    finding('settings', null),
    { what: words('doctor.packages'), wrong: packages },
    { what: words('doctor.build'), wrong: build },
    finding('dataFolder', dataFolderTrouble(settings.ONRECORD_DATA)),
    ...(await examineAddress(settings)),
    ...(await examineDatabase(settings)),
  ]
}

type Part = 'settings' | 'dataFolder' | 'port' | 'database' | 'roles' | 'migrations'

function finding(part: Part, error: unknown): Finding {
  return {
    what: words(`doctor.${part}`),
    wrong: error === null ? null : error instanceof Trouble ? error.message : causeOf(error),
  }
}

async function examineAddress(settings: Settings): Promise<Finding[]> {
  const address = runningAddress(settings.ONRECORD_DATA)
  if (address) return [{ what: words('doctor.running', { address }), wrong: null }]
  return [
    finding(
      'port',
      await requireFreePort(settings).then(
        () => null,
        (error: unknown) => error,
      ),
    ),
  ]
}

async function examineDatabase(settings: Settings): Promise<Finding[]> {
  const owner = settings.DATABASE_URL ?? (await embeddedUrl(settings.ONRECORD_DATA))
  if (typeof owner !== 'string') return [finding('database', owner)]
  const error = await connectionError(owner)
  if (error !== null) return [finding('database', error)]
  const { app, worker } = roleUrls(owner)
  const { pending, unknown } = await onConnection(owner, standing)
  const migrations =
    unknown.length > 0
      ? new Trouble(words('database.newer', { names: unknown.join(', ') }))
      : pending.length > 0
        ? new Trouble(words('doctor.pending', { names: pending.join(', ') }))
        : null
  const refused = (await connectionError(app)) ?? (await connectionError(worker))
  const roles =
    refused === null ? null : new Trouble(words('doctor.rolesRefused', { cause: causeOf(refused) }))
  return [finding('database', null), finding('roles', roles), finding('migrations', migrations)]
}

/** The address of a running embedded database, or what stands in the way of starting it (null: nothing). */
async function embeddedUrl(data: string): Promise<unknown> {
  const running = postmasterOf(clusterOf(data))
  if (running) return superuserUrl(data, running.port, 'onrecord')
  try {
    runnerFor(await programs(), clusterOf(data))
    return null
  } catch (error) {
    return error
  }
}
