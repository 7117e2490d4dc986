// The forms around an account. Each works without script too: what comes back stands in the page.
import { redirect } from 'next/navigation'
import { changePassword } from '#lib/db/sign-ins'
import { endSession, sessionsBeside } from '#lib/db/sessions'
import type { FormState } from '#lib/record/form'
import { Refused, refuse } from '#lib/record/refusal'
import type { Answer } from '#lib/record/refusal'
import { guarded } from '../action.ts'
import { currentPerson } from '../session.ts'
import type { CurrentPerson } from '../session.ts'
import { callbackPath } from './callback-path.ts'
import { checkPassword, setPassword } from './one-time-link.ts'
import { hashPassword } from './passwords.ts'
import { openSession, prove, signIn } from './sign-in.ts'
import { carry, drop, visitor } from './visitor.ts'

/** Signs in, and leads to where the person was going. */
export async function signInForm(before: FormState, form: FormData): Promise<FormState> {
  const email = textOf(form, 'email')
  const answer = await guarded('sign-in', async () => {
    const { address, agent } = await visitor()
    await carry(await signIn({ email, password: textOf(form, 'password'), address }, agent))
  })
  if (!answer.ok) return { refusal: answer.refusal, typed: { email }, done: before.done }
  redirect(callbackPath(form.get('callbackUrl')))
}

export async function signOutForm(before: FormState): Promise<FormState> {
  const answer = await guarded('sign-out', drop)
  if (!answer.ok) return { ...before, refusal: answer.refusal }
  redirect('/sign-in')
}

/** Sets the password of a one-time link, and signs its person in. */
export async function linkForm(token: string, before: FormState, form: FormData): Promise<FormState> {
  const answer = await guarded('link', async () => {
    const password = newPasswordOf(form)
    const personId = await setPassword(token, password)
    await carry(await openSession(personId, (await visitor()).agent))
  })
  if (!answer.ok) return { ...before, refusal: answer.refusal }
  redirect('/')
}

/** Changes the password of whoever is signed in; every other session of theirs ends. */
export async function passwordForm(before: FormState, form: FormData): Promise<FormState> {
  const answer = await guarded('password.change', async () => {
    const person = await mustBeSomebody()
    const password = newPasswordOf(form)
    checkPassword(password, person.email)
    await checkPresent(person, textOf(form, 'present'))
    await changePassword(person.sessionId, await hashPassword(password))
  })
  return answer.ok
    ? { refusal: null, typed: {}, done: before.done + 1 }
    : { ...before, refusal: answer.refusal }
}

/** Ends one session of the person signed in; without `which`, all but the one that asks. */
export function endSessions(which: unknown): Promise<Answer<number>> {
  return guarded('session.end', async () => {
    const { sessionId } = await mustBeSomebody()
    const others = (await sessionsBeside(sessionId)).filter(({ id }) => id !== sessionId)
    const chosen = which === null ? others : others.filter(({ id }) => id === which)
    const ended = await Promise.all(chosen.map(({ id }) => endSession(sessionId, id)))
    return ended.filter(Boolean).length
  })
}

async function mustBeSomebody(): Promise<CurrentPerson> {
  return (await currentPerson()) ?? refuse({ kind: 'unauthenticated', code: 'unauthenticated' })
}

// Guessing the present password in an open session is throttled like guessing it at the door.
async function checkPresent(person: CurrentPerson, password: string): Promise<void> {
  const { address } = await visitor()
  try {
    await prove({ email: person.email, password, address })
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.kind !== 'unauthenticated') throw error
    refuse({ kind: 'invalid', code: 'invalid', issues: [{ path: 'present', problem: 'wrong-password' }] })
  }
}

function newPasswordOf(form: FormData): string {
  const password = textOf(form, 'password')
  if (password !== textOf(form, 'again')) {
    refuse({ kind: 'invalid', code: 'invalid', issues: [{ path: 'again', problem: 'different' }] })
  }
  return password
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
