// What a password must be. Length is what counts; what everybody else has taken too is refused.
import { isCommonPassword } from './common-passwords.ts'

/** In characters as people count them (code points). */
export const shortestPassword = 12
/** In UTF-16 code units: nobody types more. */
export const longestPassword = 1000

export type PasswordProblem = 'short-password' | 'long-password' | 'common-password' | 'not-text'

/** What is wrong with `password` for the person with `email`, or null. */
export function passwordProblem(password: string, email = ''): PasswordProblem | null {
  if (!password.isWellFormed() || password.includes('\u0000')) return 'not-text'
  if (password.length > longestPassword) return 'long-password'
  if ([...password.normalize('NFC')].length < shortestPassword) return 'short-password'
  return isCommonPassword(password, ownWords(email)) ? 'common-password' : null
}

function ownWords(email: string): string[] {
  return [email, ...email.split(/[@._+-]/)].filter((word) => word.length >= 3)
}
