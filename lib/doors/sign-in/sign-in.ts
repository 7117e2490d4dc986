// Signing in with e-mail address and password. A person who is not there is refused in the same words, after the same
// work, as one whose password is wrong.
import { createHmac } from 'node:crypto'
import { startSession } from '#lib/db/sessions'
import { failuresOf, noteFailure, personSigningIn } from '#lib/db/sign-ins'
import type { PersonSigningIn } from '#lib/db/sign-ins'
import { refuse } from '#lib/record/refusal'
import { crowd, inTurn, isPassword } from './passwords.ts'
import { secret, sessionSeconds } from './session-cookie.ts'

export type Credentials = { email: string; password: string; address: string }

// Refused sign-ins in a quarter of an hour after which the next is not even looked at.
const mostHere = 5
const mostFromAddress = 40
const longestCrowd = 60
const windowSeconds = 15 * 60

/** Opens a session and gives its id, or refuses: `wrong-credentials`, or `too-many` with how long to wait. */
export async function signIn(credentials: Credentials, agent: string): Promise<string> {
  return openSession((await prove(credentials)).id, agent)
}

/** Opens a session of somebody who has shown who they are. */
export function openSession(personId: string, agent: string): Promise<string> {
  return startSession(personId, agent, new Date(Date.now() + sessionSeconds * 1000))
}

/** The person whose e-mail address and password these are. Every failure counts. */
export async function prove({ email, password, address }: Credentials): Promise<PersonSigningIn> {
  const who = email.trim()
  const isAddress = who.length <= 320 && who.isWellFormed() && !who.includes('\u0000')
  const [account, from] = [digest('account', isAddress ? who.toLowerCase() : ''), digest('address', address)]

  await checkThrottle(account, from)
  if (crowd() >= longestCrowd)
    refuse({ kind: 'limit', code: 'too-many', limit: longestCrowd, retryAfter: 10 })
  return inTurn(async () => {
    // Asked again: many may have been let in to wait before the first of them failed.
    await checkThrottle(account, from)
    const found = isAddress ? await personSigningIn(who) : null
    const isRight = await isPassword(found?.passwordHash, password)
    if (found && isRight) return found
    await noteFailure(account, from)
    return refuse({ kind: 'unauthenticated', code: 'wrong-credentials' })
  })
}

async function checkThrottle(account: string, address: string): Promise<void> {
  const failures = await failuresOf(account, address)
  const limit =
    failures.here >= mostHere ? mostHere : failures.address >= mostFromAddress ? mostFromAddress : null
  if (limit === null) return
  const since = failures.oldest ? (Date.now() - failures.oldest.getTime()) / 1000 : 0
  const retryAfter = Math.max(1, Math.ceil(windowSeconds - since))
  refuse({ kind: 'limit', code: 'too-many', limit, retryAfter })
}

/** Says nothing about `value` to whoever reads the table, and the same for the same value. */
function digest(what: string, value: string): string {
  return createHmac('sha256', secret()).update(`${what}:${value}`).digest('hex')
}
