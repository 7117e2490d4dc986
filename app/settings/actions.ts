'use server'
import { endSessions, passwordForm } from '#lib/doors/sign-in/forms'
import type { FormState } from '#lib/record/form'
import type { Answer } from '#lib/record/refusal'

export async function changePassword(before: FormState, form: FormData): Promise<FormState> {
  return passwordForm(before, form)
}
export async function endOne(sessionId: string): Promise<Answer<number>> {
  return endSessions(sessionId)
}
export async function endOthers(): Promise<Answer<number>> {
  return endSessions(null)
}
