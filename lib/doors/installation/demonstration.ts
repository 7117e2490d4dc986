// The demonstration desk of a first start, made in a process of its own so that the starter stays small.
import { fork } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Urls } from './roles.ts'
import { nodeBinary, root } from './root.ts'
import type { Settings } from './settings.ts'
import { Trouble } from './trouble.ts'
import { words } from './words.ts'

const Desk = z.object({
  desk: z.string(),
  members: z.array(
    z.object({ email: z.string(), name: z.string(), role: z.string(), passphrase: z.string() }),
  ),
})

export type DemonstrationDesk = z.infer<typeof Desk>

/** Makes the desk on the first start of this data folder; null where it is there already, or not wanted. */
export async function ensureDemonstration(
  settings: Settings,
  urls: Urls,
  signal: AbortSignal,
): Promise<DemonstrationDesk | null> {
  const note = join(settings.ONRECORD_DATA, 'demonstration.json')
  if (settings.ONRECORD_DEMO === '0' || existsSync(note)) return null
  const child = fork(join(root, 'bin', 'onrecord.ts'), ['demonstrate'], {
    execPath: nodeBinary,
    env: { ...process.env, ONRECORD_APP_DATABASE_URL: urls.app, DATABASE_URL: urls.owner },
    stdio: ['ignore', 2, 2, 'ipc'],
    signal,
  })
  let made: unknown
  child.on('message', (message) => (made = message))
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('exit', resolve),
  )
  if (code !== 0) throw new Trouble(words('demonstration.failed'))
  const { desk } = z.object({ desk: Desk.nullable() }).parse(made)
  writeFileSync(note, `${JSON.stringify({ madeAt: new Date().toISOString() })}\n`)
  return desk
}
