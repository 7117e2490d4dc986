// The page of a one-time link: whom it is for, and the password that uses it up.
import { createHash } from 'node:crypto'
import { linkHolder, spendLink } from '#lib/db/sign-ins'
import { passwordProblem } from '#lib/record/password'
import { refuse } from '#lib/record/refusal'
import { hashPassword } from './passwords.ts'

/** Whom the link with `token` lets set a password; null where it has been used, is out of date or never was. */
export async function holderOfLink(token: string): Promise<{ email: string; name: string } | null> {
  return isToken(token) ? linkHolder(digest(token)) : null
}

/** Sets the password of the person whom the link is for, uses the link up, and gives the person's id. */
export async function setPassword(token: string, password: string): Promise<string> {
  const holder = await holderOfLink(token)
  if (!holder) refuse({ kind: 'unauthenticated', code: 'link-spent' })
  checkPassword(password, holder.email)
  const person = await spendLink(digest(token), await hashPassword(password))
  if (!person) refuse({ kind: 'unauthenticated', code: 'link-spent' })
  return person
}

/** Refuses `password` where it is too short, too common or no text. */
export function checkPassword(password: string, email: string, path = 'password'): void {
  const problem = passwordProblem(password, email)
  if (problem) refuse({ kind: 'invalid', code: 'invalid', issues: [{ path, problem }] })
}

const isToken = (token: string) => /^[\w-]{16,200}$/.test(token)

function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
