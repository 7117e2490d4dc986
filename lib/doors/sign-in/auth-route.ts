// The addresses of next-auth, for programs and for whoever signs in without our pages.
import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import type { Refusal } from '#lib/record/refusal'
import { addressOf } from './address-of.ts'
import { authOptions } from './next-auth.ts'
import { isOwnOrigin } from './own-origin.ts'
import { sessionCookie } from './session-cookie.ts'

type Context = { params: Promise<{ nextauth: string[] }> }

/** Answers a request to `/api/auth/…`. A throttled sign-in is 429, with `Retry-After`. */
export async function authRoute(request: NextRequest, context: Context): Promise<Response> {
  if (request.method === 'POST' && !isWelcome(request)) {
    return Response.json({ code: 'foreign-origin' }, { status: 403 })
  }
  const refusals: Refusal[] = []
  const visitor = { address: addressOf(request.headers), agent: request.headers.get('user-agent') ?? '' }
  const options = authOptions(visitor, (refusal) => refusals.push(refusal))
  const response: Response = await NextAuth(request as never, context as never, options)
  const limit = refusals.find((refusal) => refusal.kind === 'limit')
  if (!limit) return response
  const retryAfter = limit.retryAfter ?? 1
  return Response.json(
    { code: limit.code, retryAfter, url: `${process.env.NEXTAUTH_URL}/sign-in?error=${limit.code}` },
    { status: 429, headers: { 'Retry-After': String(retryAfter) } },
  )
}

// next-auth asks for its own token besides; a program that has no session yet may leave the origin out.
function isWelcome(request: NextRequest): boolean {
  const origin = request.headers.get('origin')
  return isOwnOrigin(origin) || (origin === null && !request.cookies.has(sessionCookie()))
}
