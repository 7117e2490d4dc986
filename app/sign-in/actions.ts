'use server'
import { signInForm } from '#lib/doors/sign-in/forms'
import type { FormState } from '#lib/record/form'

export async function signIn(before: FormState, form: FormData): Promise<FormState> {
  return signInForm(before, form)
}
