// The cookie that carries a session: next-auth's encrypted token, which holds the id of a row and nothing that is trusted.
import { decode, encode } from 'next-auth/jwt'

/** How long a session lasts from signing in, in seconds; using it does not lengthen it. */
export const sessionSeconds = 30 * 24 * 60 * 60

export type CookieRules = { httpOnly: true; sameSite: 'lax'; path: '/'; secure: boolean }

/**
 * Whether cookies are kept to secure connections. Browsers count this machine's own addresses among them; a server
 * that is reached by plain HTTP from elsewhere could keep no such cookie.
 */
export function isSecure(url: string | undefined = process.env.NEXTAUTH_URL): boolean {
  if (!url) return true
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' || hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname)
}

/** The name of a cookie: tied to this host and path where the connection allows it. */
export function cookieName(name: string, secure: boolean = isSecure()): string {
  return secure ? `__Host-${name}` : name
}

export const sessionCookie = (): string => cookieName('next-auth.session-token')
export const cookieRules = (): CookieRules => ({
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  secure: isSecure(),
})

export function secret(): string {
  const value = process.env.NEXTAUTH_SECRET
  if (!value) throw new Error('NEXTAUTH_SECRET is not set: start through `npm start` or `npx onrecord`')
  return value
}

/** The token of the session `sid`, as next-auth would have made it. */
export function sessionToken(sid: string): Promise<string> {
  return encode({ token: { sid }, secret: secret(), maxAge: sessionSeconds })
}

/** The session that a cookie names, or null where the cookie is not ours. */
export async function sessionIdOf(cookie: string | undefined): Promise<string | null> {
  if (!cookie) return null
  try {
    const token = await decode({ token: cookie, secret: secret() })
    return typeof token?.sid === 'string' ? token.sid : null
  } catch {
    return null
  }
}
