// What is made of the sources before they can run: Prisma's client and the web's build.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fingerprint } from './fingerprint.ts'
import { releaseLock, takeLock } from './lock.mjs'
import { runPrisma } from './prisma-command.ts'
import { nodeBinary, root } from './root.ts'
import { Trouble } from './trouble.ts'
import { words } from './words.ts'

const client = join('lib', 'db', 'generated')
const clientStamp = join(root, client, 'made-from')
const webStamp = join(root, '.next', 'made-from')

/** Makes Prisma's client where the schema has changed since it was made. */
export async function ensureClient(): Promise<void> {
  const now = fingerprint([join('prisma', 'schema.prisma'), join('node_modules', 'prisma', 'package.json')])
  await aloneHere(async () => {
    if (isCurrent(clientStamp, now)) return
    await runPrisma(['generate'])
    writeFileSync(clientStamp, now)
  })
}

/** Whether the web's build is of the present sources. */
export function isWebBuilt(): boolean {
  return existsSync(join(root, '.next', 'BUILD_ID')) && isCurrent(webStamp, webSources())
}

/** Builds the web where its sources have changed since it was built. Prisma's client must be there. */
export async function ensureWeb(signal?: AbortSignal): Promise<void> {
  await aloneHere(async () => {
    const now = webSources()
    if (isWebBuilt()) return
    console.error(words('building'))
    rmSync(webStamp, { force: true })
    const said = await runNext(['build'], signal)
    if (said !== null) throw new Trouble(words('build.failed', { said }))
    writeFileSync(webStamp, now)
  })
}

// Installations with other data folders, and the tests, make these things in the same folder.
async function aloneHere(work: () => Promise<void>): Promise<void> {
  const lock = join(root, '.preparing')
  while (takeLock(lock)) await pause(100)
  try {
    await work()
  } finally {
    releaseLock(lock)
  }
}

function isCurrent(stamp: string, now: string): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === now
}

function webSources(): string {
  const settled = [
    'next.config',
    'postcss.config',
    'proxy.',
    'instrumentation',
    'package-lock.json',
    'tsconfig.json',
  ]
  const atRoot = readdirSync(root).filter((name) => settled.some((start) => name.startsWith(start)))
  const places = [
    'app',
    'components',
    'lib',
    'messages',
    'public',
    join('prisma', 'schema.prisma'),
    ...atRoot,
  ]
  return fingerprint(places, (name) => !name.startsWith(client) && !/\.test\.tsx?$|tsbuildinfo$/.test(name))
}

/** Gives null where it went well, else what it said. */
async function runNext(args: string[], signal?: AbortSignal): Promise<string | null> {
  const child = spawn(nodeBinary, [join('node_modules', 'next', 'dist', 'bin', 'next'), ...args], {
    cwd: root,
    // The database's address is not the web's to know, in a build neither.
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  )
  return code === 0 ? null : said.trim()
}
