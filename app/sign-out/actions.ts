'use server'
import { signOutForm } from '#lib/doors/sign-in/forms'
import type { FormState } from '#lib/record/form'

export async function signOut(before: FormState): Promise<FormState> {
  return signOutForm(before)
}
