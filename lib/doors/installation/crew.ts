// The processes that an installation runs beside its database. One that ends by itself is started again; one
// that a killed start has left behind is found by its note and ended.
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { identityOf, isAlive } from './lock.mjs'
import type { Identity } from './lock.mjs'
import { isGone } from './postmaster.ts'
import { nodeBinary, root } from './root.ts'
import { Trouble } from './trouble.ts'
import { words } from './words.ts'

/** `saysReady`: whether the process tells when it is ready; otherwise it is taken to be so at once. */
export type Post = { name: string; args: string[]; environment: NodeJS.ProcessEnv; saysReady: boolean }
export type Crew = {
  /** Resolves when every member is ready. */
  ready: Promise<void>
  /** Rejects when a member never comes to be ready. */
  failed: Promise<never>
  stop(): Promise<void>
}

const grace = 15_000
const triesToBegin = 3
const longestPause = 10_000
const noteName = 'crew.json'

/** Starts a process for each post and keeps it running. */
export function startCrew(data: string, posts: Post[]): Crew {
  const running = new Map<string, ChildProcess>()
  const failure = Promise.withResolvers<never>()
  let stopping = false

  const keepRunning = (post: Post, ready: () => void) => {
    let ends = 0
    let wasReady = false
    const isReady = () => {
      wasReady = true
      ends = 0
      ready()
    }
    const begin = () => {
      if (stopping) return
      const { args, environment: env } = post
      const child = spawn(nodeBinary, args, { cwd: root, env, stdio: ['ignore', 2, 2, 'ipc'] })
      running.set(post.name, child)
      noteCrew(data, running)
      child.on('error', failure.reject)
      child.on('message', isReady)
      child.on('exit', (code, signal) => {
        running.delete(post.name)
        if (stopping) return
        ends += 1
        console.error(words('crew.ended', { name: post.name, how: String(signal ?? code) }))
        // One that has worked comes back however long it takes: what it needs may be away for a while.
        if (wasReady || ends < triesToBegin) setTimeout(begin, Math.min(125 * 2 ** ends, longestPause))
        else failure.reject(new Trouble(words('crew.failed', { name: post.name })))
      })
    }
    begin()
    if (!post.saysReady) isReady()
  }

  const all = Promise.all(posts.map((post) => new Promise<void>((resolve) => keepRunning(post, resolve))))
  return {
    ready: Promise.race([all.then(() => undefined), failure.promise]),
    failed: failure.promise,
    async stop() {
      stopping = true
      await Promise.all([...running.values()].map(({ pid }) => (pid ? end(identityOf(pid)) : undefined)))
    },
  }
}

function noteCrew(data: string, running: Map<string, ChildProcess>): void {
  const path = join(data, noteName)
  const crew = [...running.values()].flatMap(({ pid }) => (pid ? [identityOf(pid)] : []))
  writeFileSync(`${path}.new`, JSON.stringify(crew))
  renameSync(`${path}.new`, path)
}

/** Ends what an earlier, killed start of this data folder has left running. */
export async function endStrays(data: string): Promise<void> {
  const path = join(data, noteName)
  if (!existsSync(path)) return
  const noted = JSON.parse(readFileSync(path, 'utf8')) as Identity[]
  await Promise.all(noted.map((one) => end(one, 2_000)))
}

/** Asks a process to end, and makes it end where it has not done so in time. */
export async function end(who: Identity, milliseconds: number = grace): Promise<void> {
  if (!isAlive(who)) return
  process.kill(who.pid, 'SIGTERM')
  if (await isGone(who.pid, milliseconds)) return
  if (isAlive(who)) process.kill(who.pid, 'SIGKILL')
  await isGone(who.pid, 5_000)
}
