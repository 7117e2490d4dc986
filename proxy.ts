// What each page's answer carries that the build cannot know: a nonce for its scripts. It guards nothing else: who may
// see what is decided behind the doors.
import { NextResponse } from 'next/server'
import type { NextRequest } from 'next/server'
import { contentSecurity } from '#lib/doors/content-security'

export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString('base64')
  const policy = contentSecurity(nonce, process.env.NODE_ENV === 'development')

  const headers = new Headers(request.headers)
  // Next reads the nonce from the policy, the layout from its own header.
  headers.set('content-security-policy', policy)
  headers.set('x-onrecord-nonce', nonce)
  headers.set('x-onrecord-path', pathOf(request.nextUrl))

  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  response.headers.set('Cache-Control', 'private, no-store')
  if (process.env.NEXTAUTH_URL?.startsWith('https:')) {
    response.headers.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
  }
  return response
}

function pathOf({ pathname, searchParams }: URL): string {
  const asked = new URLSearchParams(searchParams)
  asked.delete('_rsc')
  return asked.size > 0 ? `${pathname}?${asked}` : pathname
}

export const config = {
  matcher: ['/((?!api/|_next/|healthz$|readyz$|metrics$|.*\\.(?:ico|svg|png|txt|webmanifest)$).*)'],
}
