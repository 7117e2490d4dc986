// The request's side of a session: where it comes from, and the cookie that it carries away.
import { cookies, headers } from 'next/headers'
import { endSession } from '#lib/db/sessions'
import { addressOf } from './address-of.ts'
import { cookieRules, sessionCookie, sessionIdOf, sessionSeconds, sessionToken } from './session-cookie.ts'

export type Visitor = { address: string; agent: string }

/** Who asks, as far as the request says. */
export async function visitor(): Promise<Visitor> {
  const asked = await headers()
  return { address: addressOf(asked), agent: asked.get('user-agent') ?? '' }
}

/** Gives the session to the browser. One that it had before ends. */
export async function carry(sessionId: string): Promise<void> {
  await endCarried()
  const jar = await cookies()
  jar.set({
    name: sessionCookie(),
    value: await sessionToken(sessionId),
    maxAge: sessionSeconds,
    ...cookieRules(),
  })
}

/** Ends the session that the browser carries, and takes it away. */
export async function drop(): Promise<void> {
  await endCarried()
  const jar = await cookies()
  jar.set({ name: sessionCookie(), value: '', maxAge: 0, ...cookieRules() })
}

async function endCarried(): Promise<void> {
  const old = await sessionIdOf((await cookies()).get(sessionCookie())?.value)
  if (old) await endSession(old, old)
}
