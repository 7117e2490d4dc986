// The embedded PostgreSQL of one data folder: made once, then started, or adopted from whoever left it behind.
import { spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { connectionError, onConnection } from '#lib/db/connection'
import { postmasterOf, stopPostmaster } from './postmaster.ts'
import { admit, programs, runnerFor } from './postgres-programs.ts'
import type { Programs, Runner } from './postgres-programs.ts'
import { keptSecret } from './secrets.ts'
import { causeOf, Trouble } from './trouble.ts'
import { words } from './words.ts'

const logLimit = 10_000_000
const wrongPassword = '28P01'
const unfinished = 'postgres.new-'
const secretName = 'postgres-password'

/** Where the files of the database of the data folder `data` are. */
export const clusterOf = (data: string): string => join(data, 'postgres')

/**
 * Sees to it that the database of `data` runs and answers, and gives its superuser's address.
 * Only for one process at a time (see leases.ts). `flags` are PostgreSQL's own, for a cluster that this starts.
 */
export async function startCluster(data: string, flags: string[] = []): Promise<string> {
  const left = postmasterOf(clusterOf(data))
  if (left && (await answers(data, left.port, () => postmasterOf(clusterOf(data)) !== null)))
    return ensureOwnDatabase(data, left.port)
  if (left) await stopPostmaster(clusterOf(data))
  const tools = await programs()
  const runner = runnerFor(tools, clusterOf(data))
  if (!existsSync(clusterOf(data))) await makeCluster(data, tools, runner)
  return ensureOwnDatabase(data, await launch(data, tools, runner, flags))
}

/** The superuser's address for a database of the cluster. It stays the same for as long as the port is free. */
export function superuserUrl(data: string, port: number, database: string): string {
  return `postgresql://postgres:${keptSecret(data, secretName)}@127.0.0.1:${port}/${database}`
}

async function ensureOwnDatabase(data: string, port: number): Promise<string> {
  await onConnection(superuserUrl(data, port, 'postgres'), async (db) => {
    const found = await db.query(`SELECT 1 FROM pg_database WHERE datname = 'onrecord'`)
    if (found.length === 0) await db.query('CREATE DATABASE onrecord')
  })
  return superuserUrl(data, port, 'onrecord')
}

async function makeCluster(data: string, { initdb }: Programs, runner: Runner): Promise<void> {
  // Under another name until it is whole: a kill in between leaves nothing that looks like a database.
  for (const name of readdirSync(data).filter((name) => name.startsWith(unfinished)))
    rmSync(join(data, name), { recursive: true, force: true })
  const fresh = join(data, `${unfinished}${process.pid}`)
  mkdirSync(fresh, { mode: 0o700 })
  keptSecret(data, secretName)
  admit(runner, fresh, join(data, secretName))
  const { ended } = run(data, runner, initdb, [
    `--pgdata=${fresh}`,
    '--username=postgres',
    `--pwfile=${join(data, secretName)}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
  ])
  if ((await ended) !== 0) throw new Trouble(words('database.notMade', { log: logOf(data) }))
  renameSync(fresh, clusterOf(data))
}

async function launch(
  data: string,
  { postgres }: Programs,
  runner: Runner,
  flags: string[],
): Promise<number> {
  const patience = Date.now() + 30_000
  let port = keptPort(data)
  for (;;) {
    port ??= await freePort()
    const own = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...flags].flatMap((flag) => [
      '-c',
      flag,
    ])
    const started = run(data, runner, postgres, ['-D', clusterOf(data), '-p', String(port), ...own])
    if (await answers(data, port, () => !started.hasEnded())) {
      started.letGo()
      writeFileSync(join(data, 'postgres-port'), `${port}\n`)
      return port
    }
    const said = started.said()
    // After a kill -9 the last of its processes take a moment to go; another program may have taken the port.
    if (/could not (bind|create any TCP)/.test(said)) port = undefined
    else if (!/shared memory|postmaster\.pid/.test(said) || Date.now() > patience)
      throw new Trouble(words('database.notStarted', { log: logOf(data) }))
    await pause(200)
  }
}

/** Whether it comes to answer, however long it takes to recover, before `lives` says that it has ended. */
async function answers(data: string, port: number, lives: () => boolean): Promise<boolean> {
  const url = superuserUrl(data, port, 'postgres')
  while (lives()) {
    const error = await connectionError(url)
    if (error === null) return true
    if (causeOf(error) === wrongPassword && postmasterOf(clusterOf(data))?.port === port)
      throw new Trouble(words('database.passwordLost', { path: join(data, secretName) }))
    await pause(25)
  }
  return false
}

function run(data: string, { before, ...as }: Runner, program: string, args: string[]) {
  const path = logOf(data)
  const log = openSync(path, sizeOf(path) > logLimit ? 'w' : 'a', 0o600)
  const from = sizeOf(path)
  const [command = program, ...rest] = [...before, program, ...args]
  // In a process group of its own: the terminal's Ctrl-C reaches all of the starter's, and this stops last.
  const child = spawn(command, rest, { ...as, detached: true, stdio: ['ignore', log, log], cwd: '/' })
  closeSync(log)
  let over = false
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => {
      over = true
      resolve(code)
    })
  })
  return {
    ended,
    hasEnded: () => over,
    letGo: () => child.unref(),
    said: () => readFileSync(path).subarray(from).toString(),
  }
}

const logOf = (data: string) => join(data, 'postgres.log')
const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0

function keptPort(data: string): number | undefined {
  const path = join(data, 'postgres-port')
  return existsSync(path) ? Number(readFileSync(path, 'utf8')) || undefined : undefined
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
