'use server'
import { linkForm } from '#lib/doors/sign-in/forms'
import type { FormState } from '#lib/record/form'

export async function setPassword(token: string, before: FormState, form: FormData): Promise<FormState> {
  return linkForm(token, before, form)
}
