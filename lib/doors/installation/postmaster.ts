// Finds the PostgreSQL that runs in a folder, whoever started it, and ends it.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beginningOf } from './lock.mjs'

export type Postmaster = { pid: number; port: number }

/** The PostgreSQL that runs in the folder `cluster`, if one does. Its own file may outlive it, so that file is not believed alone. */
export function postmasterOf(cluster: string): Postmaster | null {
  const lines = linesOf(join(cluster, 'postmaster.pid'))
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  return pid > 1 && beginningOf(pid) !== null && commandOf(pid).includes(cluster) ? { pid, port } : null
}

/** Stops it: work in progress is rolled back, then everything is on disk. Harder where that takes over a minute. */
export async function stopPostmaster(cluster: string): Promise<void> {
  for (const [signal, milliseconds] of [
    ['SIGINT', 60_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5_000],
  ] as const) {
    const found = postmasterOf(cluster)
    if (!found) return
    process.kill(found.pid, signal)
    if (await isGone(found.pid, milliseconds)) return
  }
}

/** Waits until the process has ended, at most so long. */
export async function isGone(pid: number, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds
  const began = beginningOf(pid)
  while (began !== null && beginningOf(pid) === began) {
    if (Date.now() > end) return false
    await pause(20)
  }
  return true
}

function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n')
  } catch {
    return []
  }
}
