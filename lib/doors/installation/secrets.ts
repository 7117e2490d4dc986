// Secrets that an installation makes for itself once and keeps in its data folder, readable by its owner alone.
import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from './settings.ts'

/** The secret kept under `name`; made at random the first time. */
export function keptSecret(folder: string, name: string): string {
  const path = join(folder, name)
  const fresh = `${path}.${process.pid}`
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  // Written whole under another name first: a half-written secret would be used for good.
  writeFileSync(fresh, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
  try {
    linkSync(fresh, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(fresh, { force: true })
  }
  return readFileSync(path, 'utf8').trim()
}

/** What sessions are signed with. */
export function sessionSecret(settings: Settings): string {
  return settings.NEXTAUTH_SECRET ?? keptSecret(settings.ONRECORD_DATA, 'nextauth-secret')
}
