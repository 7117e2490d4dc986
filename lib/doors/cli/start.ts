// `onrecord start`: from a data folder to a page that answers, and all of it stopped again in order.
import { setTimeout as pause } from 'node:timers/promises'
import { Command } from 'commander'
import { ensureClient, ensureWeb } from '#lib/doors/installation/build'
import { endStrays, startCrew } from '#lib/doors/installation/crew'
import { openDataFolder } from '#lib/doors/installation/data-folder'
import type { OpenDatabase } from '#lib/doors/installation/database'
import { openDatabase } from '#lib/doors/installation/database'
import { ensureDemonstration } from '#lib/doors/installation/demonstration'
import type { DemonstrationDesk } from '#lib/doors/installation/demonstration'
import { ended, endingSignal } from '#lib/doors/installation/ending'
import { postsOf } from '#lib/doors/installation/environment'
import { requireFreePort } from '#lib/doors/installation/port'
import { addressOf, readSettings } from '#lib/doors/installation/settings'
import type { Settings } from '#lib/doors/installation/settings'
import { holdStart } from '#lib/doors/installation/start-lock'
import { Trouble } from '#lib/doors/installation/trouble'
import { words } from '#lib/doors/installation/words'

export function startCommand(): Command {
  return new Command('start')
    .description(words('commands.start'))
    .option('--dev', words('commands.startDev'))
    .action(async ({ dev }: { dev?: boolean }) => start(dev === true))
}

async function start(dev: boolean): Promise<void> {
  const ending = endingSignal()
  const settings = readSettings()
  openDataFolder(settings.ONRECORD_DATA)
  const release = await holdStart(settings.ONRECORD_DATA, addressOf(settings))
  try {
    await endStrays(settings.ONRECORD_DATA)
    await requireFreePort(settings)
    await serve(settings, dev, ending)
  } catch (error) {
    if (!ending.aborted) throw error
  } finally {
    release()
  }
  // The channel to bin/start.mjs would keep the process.
  process.exit()
}

async function serve(settings: Settings, dev: boolean, ending: AbortSignal): Promise<void> {
  const { database, desk } = await prepare(settings, dev, ending)
  try {
    if (ending.aborted) return
    const crew = startCrew(settings.ONRECORD_DATA, postsOf(settings, database.urls, dev))
    try {
      await Promise.race([crew.ready, ended(ending)])
      if (!ending.aborted) sayReady(settings, desk)
      await Promise.race([ended(ending), crew.failed, watch(database, ending)])
      console.error(words('stopping'))
    } finally {
      await crew.stop()
    }
  } finally {
    await database.close()
  }
}

/** The database, the build and the demonstration desk, at the same time as far as they can be. */
async function prepare(settings: Settings, dev: boolean, ending: AbortSignal) {
  console.error(words('starting'))
  const failure = new AbortController()
  const halt = AbortSignal.any([ending, failure.signal])
  const client = ensureClient()
  const opening = openDatabase(settings)
  const making = Promise.all([opening, client]).then(([{ urls }]) =>
    ensureDemonstration(settings, urls, halt),
  )
  const building = client.then(() => (dev ? undefined : ensureWeb(halt)))
  try {
    const [database, desk] = await Promise.all([opening, making, building])
    return { database, desk }
  } catch (error) {
    failure.abort()
    const [opened] = await Promise.allSettled([opening, making, building])
    if (opened.status === 'fulfilled') await opened.value.close()
    throw error
  }
}

/** Brings an embedded database back that has ended by itself; returns when that is not possible. */
async function watch({ revive }: OpenDatabase, ending: AbortSignal): Promise<never> {
  if (!revive) return new Promise(() => undefined)
  while (!ending.aborted) {
    await pause(500)
    if (!ending.aborted && !(await revive())) throw new Trouble(words('database.moved'))
  }
  return new Promise(() => undefined)
}

function sayReady(settings: Settings, desk: DemonstrationDesk | null): void {
  console.log(words('ready', { address: addressOf(settings) }))
  if (desk) {
    console.log(words('demonstration.made', { desk: desk.desk }))
    for (const { email, role, passphrase, name } of desk.members)
      console.log(`  ${email.padEnd(28)} ${passphrase.padEnd(36)} ${name}, ${words(`roles.${roleOf(role)}`)}`)
  } else console.log(words('signIn'))
  console.error(words('howToStop'))
}

const roles = ['viewer', 'checker', 'editor', 'admin'] as const
type Role = (typeof roles)[number]

function roleOf(text: string): Role {
  return roles.find((role) => role === text) ?? 'viewer'
}
