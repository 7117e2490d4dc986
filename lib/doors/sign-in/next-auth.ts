// next-auth as it is used here: e-mail and password, a token that holds the id of a session's row, and that row asked
// for at every turn.
import type { AuthOptions, Session } from 'next-auth'
import { endSession, sessionPerson } from '#lib/db/sessions'
import { Refused } from '#lib/record/refusal'
import type { Refusal } from '#lib/record/refusal'
import { callbackPath } from './callback-path.ts'
import { cookieName, cookieRules, secret, sessionCookie, sessionSeconds } from './session-cookie.ts'
import { signIn } from './sign-in.ts'
import type { Visitor } from './visitor.ts'

/** The options for one request of `visitor`. `onRefused` hears why a sign-in was refused. */
export function authOptions(visitor: Visitor, onRefused: (refusal: Refusal) => void): AuthOptions {
  const kept = (name: string) => ({ name: cookieName(name), options: cookieRules() })
  return {
    secret: secret(),
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    pages: { signIn: '/sign-in', signOut: '/sign-out', error: '/sign-in' },
    cookies: {
      sessionToken: { name: sessionCookie(), options: cookieRules() },
      csrfToken: kept('next-auth.csrf-token'),
      callbackUrl: kept('next-auth.callback-url'),
    },
    providers: [
      {
        id: 'credentials',
        name: 'credentials',
        type: 'credentials',
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        async authorize(given) {
          const { email, password } = given ?? {}
          if (typeof email !== 'string' || typeof password !== 'string') return null
          try {
            const id = await signIn({ email, password, address: visitor.address }, visitor.agent)
            return { id, email }
          } catch (error) {
            if (!(error instanceof Refused)) throw error
            onRefused(error.refusal)
            return null
          }
        },
      },
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.id } : token),
      async session({ session, token }) {
        const person = typeof token.sid === 'string' ? await sessionPerson(token.sid) : null
        // next-auth answers with what this gives; nobody is an empty object, as where there is no cookie at all.
        if (!person) return {} as Session
        return { expires: session.expires, user: { name: person.name, email: person.email } }
      },
      redirect: ({ url, baseUrl }) => `${baseUrl}${callbackPath(url)}`,
    },
    events: {
      async signOut({ token }) {
        if (typeof token.sid === 'string') await endSession(token.sid, token.sid)
      },
    },
    // What next-auth would print of an error may hold what was sent.
    logger: {
      error: (code) => console.error(JSON.stringify({ level: 'error', where: 'next-auth', code })),
      warn() {},
      debug() {},
    },
  }
}
