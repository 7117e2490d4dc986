// Who calls: the bearer of the token in `Authorization`. There is no other way in; a session's cookie opens nothing here.
import { bearerOf } from '#lib/db/tokens'
import type { Bearer } from '#lib/db/tokens'
import { refuse } from '#lib/record/refusal'
import { within } from '../within.ts'

export async function bearer(headers: Headers): Promise<Bearer> {
  const given = headers.get('authorization')
  if (given === null) refuse({ kind: 'unauthenticated', code: 'unauthenticated' })
  const token = /^Bearer +(onr_[A-Za-z0-9_-]{16,200})$/i.exec(given.trim())?.[1]
  const found = token === undefined ? null : await within(3000, bearerOf(token))
  return found ?? refuse({ kind: 'unauthenticated', code: 'token-invalid' })
}
