// The two roles that Onrecord works as. Neither owns anything: the owner's address is for migrating alone.
import { createHmac } from 'node:crypto'
import type { Connection } from '#lib/db/connection'
import { connectionError } from '#lib/db/connection'
import { causeOf, Trouble } from './trouble.ts'
import { words } from './words.ts'

export type Urls = { owner: string; app: string; worker: string }

const roles = { app: 'onrecord_app', worker: 'onrecord_worker' } as const

/** The addresses of the lesser roles, whose passwords are derived from the owner's. */
export function roleUrls(owner: string): Urls {
  const as = (role: string) => {
    const url = new URL(owner)
    const key = decodeURIComponent(url.password)
    url.password = createHmac('sha256', key).update(role).digest('hex')
    url.username = role
    return url.href
  }
  return { owner, app: as(roles.app), worker: as(roles.worker) }
}

/** Makes the roles, or gives them their passwords, where they cannot sign in yet. */
export async function ensureRoles(db: Connection, urls: Urls): Promise<void> {
  for (const key of ['app', 'worker'] as const) {
    if ((await connectionError(urls[key])) === null) continue
    const role = roles[key]
    const password = new URL(urls[key]).password
    const [found] = await db.query<{ mighty: boolean }>(
      'SELECT rolsuper OR rolbypassrls AS mighty FROM pg_roles WHERE rolname = $1',
      [role],
    )
    if (found?.mighty) throw new Trouble(words('database.mightyRole', { role }))
    try {
      await db.query(`${found ? 'ALTER' : 'CREATE'} ROLE ${role} LOGIN PASSWORD '${password}'`)
    } catch (error) {
      throw new Trouble(words('database.noRole', { role, cause: causeOf(error) }))
    }
    const stillWrong = await connectionError(urls[key])
    if (stillWrong !== null) throw new Trouble(words('database.noRole', { role, cause: causeOf(stillWrong) }))
  }
}
