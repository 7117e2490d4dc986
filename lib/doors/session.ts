// Who asks, and as whom they act. Looked up at every request: an ended session, a lowered role and a membership taken
// away hold at once.
import 'server-only'
import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { isDatabaseGone } from '#lib/db/gone'
import { desksOf, sessionPerson } from '#lib/db/sessions'
import type { DeskOfPerson, SessionPerson } from '#lib/db/sessions'
import type { Actor } from '#lib/record/actor'
import { noteAway, requestHeader } from './away.ts'
import { callbackPath } from './sign-in/callback-path.ts'
import { sessionCookie, sessionIdOf } from './sign-in/session-cookie.ts'

export type CurrentPerson = SessionPerson & { sessionId: string }

/** The person signed in, or null. */
export const currentPerson = cache(async (): Promise<CurrentPerson | null> => {
  const sessionId = await sessionIdOf((await cookies()).get(sessionCookie())?.value)
  try {
    const person = sessionId ? await sessionPerson(sessionId) : null
    return person && sessionId ? { ...person, sessionId } : null
  } catch (error) {
    if (isDatabaseGone(error)) noteAway((await headers()).get(requestHeader) ?? '')
    throw error
  }
})

/** The desks of the person signed in; none where nobody is. */
export const currentDesks = cache(async (): Promise<DeskOfPerson[]> => {
  const person = await currentPerson()
  return person ? desksOf(person.id) : []
})

/** The person signed in as a member of the desk `slug`; null where nobody is, or no member of it. */
export const actorAt = cache(async (slug: string): Promise<Actor | null> => {
  const person = await currentPerson()
  const desk = (await currentDesks()).find((one) => one.slug === slug)
  if (!person || !desk) return null
  return {
    id: person.id,
    name: person.name,
    email: person.email,
    memberId: desk.memberId,
    deskId: desk.deskId,
    desk: desk.slug,
    deskName: desk.name,
    role: desk.role,
    scopes: ['read', 'write'],
    via: 'session',
  }
})

/** The person signed in; sends nobody to the sign-in, and back here afterwards. */
export async function requirePerson(): Promise<CurrentPerson> {
  return (await currentPerson()) ?? toSignIn()
}

/** The actor at the desk `slug`; sends nobody to the sign-in. A desk of others is not there. */
export async function requireActor(slug: string): Promise<Actor> {
  await requirePerson()
  return (await actorAt(slug)) ?? notFound()
}

/** Leads to the sign-in, which leads back to the page that was asked for. */
export async function toSignIn(): Promise<never> {
  const here = callbackPath((await headers()).get('x-onrecord-path'))
  redirect(here === '/' ? '/sign-in' : `/sign-in?callbackUrl=${encodeURIComponent(here)}`)
}
