// Every setting of an installation: from the environment or `.env`, each also as NAME_FILE.
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { z } from 'zod'
import { root } from './root.ts'
import { causeOf, Trouble } from './trouble.ts'
import { words } from './words.ts'

const web = z.url({ protocol: /^https?$/ })

// A password is required because the passwords of the two lesser roles are derived from it.
const database = z.url({ protocol: /^postgres(ql)?$/ }).refine((text) => {
  const { username, password, hostname, pathname } = new URL(text)
  return username && password && hostname && pathname.length > 1
})

const Settings = z.object({
  DATABASE_URL: database.optional(),
  PORT: z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(1).max(65535)).default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default('127.0.0.1'),
  ONRECORD_DATA: z.string().default('./data'),
  NEXTAUTH_URL: web.optional(),
  NEXTAUTH_SECRET: z.string().min(32).optional(),
  OIDC_ISSUER: web.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  ONRECORD_MAIL_FROM: z.email().max(254).optional(),
  ONRECORD_DEMO: z.enum(['0', '1']).default('1'),
  ONRECORD_LOCALE: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Z]{2})?$/)
    .default('en-GB'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

export type Settings = z.infer<typeof Settings>
type Name = keyof Settings
const names = Settings.keyof().options
const together: readonly Name[] = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']

/** Reads and checks all settings; stops with the name of a wrong one and what it should be. */
export function readSettings(
  environment: NodeJS.Dict<string> = process.env,
  folder: string = root,
): Settings {
  const given = valuesOf({ ...dotEnv(folder), ...environment }, folder)
  const parsed = Settings.safeParse(given)
  const wrong = parsed.success ? incomplete(given) : parsed.error.issues.map(({ path }) => path[0] as Name)
  if (!parsed.success || wrong.length > 0) {
    const lines = [...new Set(wrong)].map((name) => words(`settings.${name}`))
    throw new Trouble([words('settings.wrong', { count: lines.length }), ...lines].join('\n  '), 2)
  }
  return { ...parsed.data, ONRECORD_DATA: resolve(folder, parsed.data.ONRECORD_DATA) }
}

/** Where people reach the server, as far as the settings say; for a wildcard HOST, from this machine. */
export function addressOf({ HOST, PORT, NEXTAUTH_URL }: Settings): string {
  if (NEXTAUTH_URL) return NEXTAUTH_URL.replace(/\/$/, '')
  const host =
    HOST === '0.0.0.0' ? '127.0.0.1' : HOST === '::' ? '[::1]' : HOST.includes(':') ? `[${HOST}]` : HOST
  return `http://${host}:${PORT}`
}

/** The address that mails come from: set, the account's own, or one at the name that people reach the server by. */
export function mailFromOf(settings: Settings): string | undefined {
  const { SMTP_URL, ONRECORD_MAIL_FROM } = settings
  if (!SMTP_URL) return undefined
  const account = z.email().safeParse(decodeURIComponent(new URL(SMTP_URL).username)).data
  return ONRECORD_MAIL_FROM ?? account ?? `onrecord@${new URL(addressOf(settings)).hostname}`
}

function dotEnv(folder: string): NodeJS.Dict<string> {
  const path = resolve(folder, '.env')
  return existsSync(path) ? parseEnv(readFileSync(path, 'utf8')) : {}
}

function valuesOf(environment: NodeJS.Dict<string>, folder: string): Partial<Record<Name, string>> {
  const values: Partial<Record<Name, string>> = {}
  for (const name of names) {
    const value = environment[name]
    const path = environment[`${name}_FILE`]
    if (value && path) throw new Trouble(words('settings.twice', { name }), 2)
    const found = path ? contentOf(`${name}_FILE`, resolve(folder, path)) : value
    if (found) values[name] = found
  }
  return values
}

function contentOf(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    throw new Trouble(words('settings.unreadable', { name, path, cause: causeOf(error) }), 2)
  }
}

function incomplete(given: Partial<Record<Name, string>>): Name[] {
  const missing = together.filter((name) => !given[name])
  return missing.length === together.length ? [] : missing
}
