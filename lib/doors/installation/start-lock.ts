// One server for one data folder. A start whose starter was killed with -9 is taken over, not respected.
import { join } from 'node:path'
import { end } from './crew.ts'
import { isAlive, readLock, releaseLock, takeLock } from './lock.mjs'
import type { Holder, Identity } from './lock.mjs'
import { Trouble } from './trouble.ts'
import { words } from './words.ts'

const patience = 20_000

/** Keeps every other start out until it is released; stops with the address of the one that is running. */
export async function holdStart(data: string, address: string): Promise<() => void> {
  const path = join(data, 'start.lock')
  const facts = { address, callers: callers() }
  for (let holder = takeLock(path, facts); holder; holder = takeLock(path, facts)) {
    if (!isOrphan(holder))
      throw new Trouble(words('already', { address: String(holder.address), pid: holder.pid }))
    await end(holder, patience)
  }
  return () => releaseLock(path)
}

/** The address of the server that runs on this data folder, if one does. */
export function runningAddress(data: string): string | null {
  const holder = readLock(join(data, 'start.lock'))
  return holder && isAlive(holder) ? String(holder.address) : null
}

// npm and bin/start.mjs, who wait for this process: when one of them was killed, nobody can stop it any more.
function callers(): Identity[] {
  const text = process.env.ONRECORD_CALLERS
  return text ? (JSON.parse(text) as Identity[]) : []
}

function isOrphan({ callers }: Holder): boolean {
  return Array.isArray(callers) && callers.some((caller: Identity) => !isAlive(caller))
}
