// Who uses the embedded database at this moment. The first of them starts it and the last one stops it, whether
// that is the server or a command; starting and stopping are for one at a time.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { identityOf, isAlive, releaseLock, takeLock } from './lock.mjs'
import type { Identity } from './lock.mjs'

/** Does `work` while no other process starts, migrates or stops the database of `data`. */
export async function alone<T>(data: string, work: () => Promise<T>): Promise<T> {
  const lock = join(data, 'database.lock')
  while (takeLock(lock)) await pause(50)
  try {
    return await work()
  } finally {
    releaseLock(lock)
  }
}

/** Notes that this process uses the database, and gives the note. */
export function beginLease(data: string): string {
  mkdirSync(join(data, 'leases'), { recursive: true, mode: 0o700 })
  const note = join(data, 'leases', `${process.pid}-${randomUUID()}.json`)
  writeFileSync(note, JSON.stringify(identityOf(process.pid)))
  return note
}

/** Takes the note back, and says whether somebody else still uses the database. */
export function endLease(data: string, note: string): boolean {
  rmSync(note, { force: true })
  const folder = join(data, 'leases')
  return readdirSync(folder).some((name) => {
    const alive = isAlive(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Identity)
    if (!alive) rmSync(join(folder, name), { force: true })
    return alive
  })
}
