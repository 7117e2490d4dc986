// What the processes that answer the web and do the jobs are told. The owner's address of the database is not in it.
import type { Post } from './crew.ts'
import type { Urls } from './roles.ts'
import { sessionSecret } from './secrets.ts'
import { addressOf, mailFromOf } from './settings.ts'
import type { Settings } from './settings.ts'

/** The posts of an installation: its web and its worker. */
export function postsOf(settings: Settings, urls: Urls, dev: boolean): Post[] {
  const shared = environmentOf(settings, urls)
  const web = dev
    ? ['node_modules/next/dist/bin/next', 'dev', '--hostname', settings.HOST, '--port', String(settings.PORT)]
    : ['bin/onrecord.ts', 'web']
  return [
    {
      name: 'web',
      args: web,
      environment: { ...shared, NODE_ENV: dev ? 'development' : 'production' },
      saysReady: !dev,
    },
    {
      name: 'worker',
      args: ['bin/onrecord.ts', 'worker'],
      environment: { ...shared, NODE_ENV: 'production', ONRECORD_WORKER_DATABASE_URL: urls.worker },
      saysReady: true,
    },
  ]
}

function environmentOf(settings: Settings, urls: Urls): NodeJS.ProcessEnv {
  const values: NodeJS.ProcessEnv = { ...process.env }
  for (const [name, value] of Object.entries(settings)) {
    // Each has been read by now: a NAME_FILE beside its NAME would be read, and refused, again.
    delete values[`${name}_FILE`]
    if (value !== undefined) values[name] = String(value)
  }
  return {
    ...values,
    // Set and empty: Next reads `.env` too, and takes from it only what is not set.
    DATABASE_URL: '',
    NEXTAUTH_URL: addressOf(settings),
    NEXTAUTH_SECRET: sessionSecret(settings),
    // Empty where no mail can be sent; what is set and empty is not read from `.env` by Next.
    SMTP_URL: settings.SMTP_URL ?? '',
    ONRECORD_MAIL_FROM: mailFromOf(settings) ?? '',
    ONRECORD_APP_DATABASE_URL: urls.app,
    NEXT_TELEMETRY_DISABLED: '1',
  }
}
