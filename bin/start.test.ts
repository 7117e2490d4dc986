// From a clone in an empty folder to a page that answers, and what a kill -9 must not lose.
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join, sep } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onConnection } from '#lib/db/connection'
import { clusterOf, superuserUrl } from '#lib/doors/installation/cluster'
import { postmasterOf, stopPostmaster } from '#lib/doors/installation/postmaster'
import { root } from '#lib/doors/installation/root'

const minutes = 60_000
const clone = mkdtempSync(join(tmpdir(), 'onrecord-clone-'))
const cluster = clusterOf(join(clone, 'data'))
const port = await freePort()
const address = `http://127.0.0.1:${port}`
const begun: Running[] = []

beforeAll(() => {
  git(root, 'clone', '--quiet', root, clone)
  // What is not committed yet is what is being tested.
  const changed = git(root, 'ls-files', '-z', '--modified', '--others', '--exclude-standard').split('\0')
  const there = changed.filter((path) => path && existsSync(join(root, path)))
  for (const path of there) cpSync(join(root, path), join(clone, path))
  // The same packages by another name: installing them anew takes a minute, and is npm's own work.
  execFileSync('cp', ['-a', ...(hardLinks() ? ['-l'] : []), join(root, 'node_modules'), clone])
}, 5 * minutes)

afterAll(async () => {
  for (const { kill } of begun) kill('SIGKILL')
  await stopPostmaster(cluster)
  rmSync(clone, { recursive: true, force: true })
}, minutes)

test(
  'a fresh clone comes to answer, and says where and how to sign in',
  { timeout: 5 * minutes },
  async () => {
    const first = await startAndWait()
    expect(first.said()).toContain(`Onrecord is at ${address}`)
    expect(first.said()).toMatch(/@\S+ +\w+(-\w+){3} /)
    expect(await statements()).toBeGreaterThan(0)
  },
)

test('a second start says at once that it is running, and starts nothing', { timeout: minutes }, async () => {
  const before = postmasterOf(cluster)
  const second = npmStart()
  expect(await second.ended).toBe(1)
  expect(second.said()).toContain(address)
  expect(postmasterOf(cluster)).toEqual(before)
})

test('killed with -9, it finds its database and goes on', { timeout: 2 * minutes }, async () => {
  const before = await statements()
  const left = postmasterOf(cluster)
  begun[0]?.kill('SIGKILL')
  const next = await startAndWait()
  expect(postmasterOf(cluster)).toEqual(left)
  expect(await statements()).toBe(before)
  expect(next.said()).not.toMatch(/\w+(-\w+){3} /)
})

test('killed with -9 together with its database, too', { timeout: 2 * minutes }, async () => {
  const before = await statements()
  const left = postmasterOf(cluster)
  if (left) process.kill(left.pid, 'SIGKILL')
  begun.at(-1)?.kill('SIGKILL')
  await startAndWait()
  expect(postmasterOf(cluster)?.pid).not.toBe(left?.pid)
  expect(await statements()).toBe(before)
})

test('asked to end, it leaves nothing running', { timeout: minutes }, async () => {
  const last = begun.at(-1)
  last?.kill('SIGTERM')
  await last?.ended
  for (let tries = 0; tries < 100 && postmasterOf(cluster); tries++) await pause(100)
  expect(postmasterOf(cluster)).toBeNull()
  await expect(fetch(address)).rejects.toThrow()
})

type Running = {
  said(): string
  /** The exit status. */
  ended: Promise<number | null>
  /** To npm and all that it has started, save the database, which has a group of its own. */
  kill(signal: NodeJS.Signals): void
}

async function startAndWait(): Promise<Running> {
  const running = npmStart()
  begun.push(running)
  let over = false
  void running.ended.then(() => (over = true))
  while (!(await answers())) {
    if (over) throw new Error(`it ended:\n${running.said()}`)
    await pause(100)
  }
  while (!running.said().includes('Onrecord is at')) await pause(50)
  return running
}

function npmStart(): Running {
  // As somebody's own terminal would have it: npm, the tests and this installation's settings left out.
  const isOwn = (name: string) => /^(npm_|VITEST|NODE_ENV$|ONRECORD_|DATABASE_URL|NEXTAUTH_)/i.test(name)
  const environment = { ...process.env }
  for (const name of Object.keys(environment)) if (isOwn(name)) delete environment[name]
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((part) => !part.split(sep).includes('node_modules'))
  const child = spawn('npm', ['start'], {
    cwd: clone,
    env: { ...environment, PATH: path.join(delimiter), PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return {
    said: () => said,
    ended: new Promise((resolve) => child.on('exit', resolve)),
    kill(signal) {
      if (child.pid && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, signal)
    },
  }
}

async function answers(): Promise<boolean> {
  try {
    return (await fetch(`${address}/readyz`)).ok
  } catch {
    return false
  }
}

async function statements(): Promise<number | undefined> {
  const url = superuserUrl(join(clone, 'data'), postmasterOf(cluster)?.port ?? 0, 'onrecord')
  const rows = await onConnection(url, (db) =>
    db.query<{ n: number }>('SELECT count(*)::int AS n FROM statement'),
  )
  return rows[0]?.n
}

function hardLinks(): boolean {
  try {
    execFileSync('cp', ['-l', join(root, 'package.json'), join(clone, '.linked')], { stdio: 'ignore' })
    return true
  } catch {
    return false
  } finally {
    rmSync(join(clone, '.linked'), { force: true })
  }
}

function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd, encoding: 'utf8' })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const at = server.address()
      server.close(() => resolve(typeof at === 'object' && at ? at.port : 0))
    })
  })
}
