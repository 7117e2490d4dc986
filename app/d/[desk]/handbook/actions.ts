'use server'
import { action } from '#lib/doors/action'
import { saveHandbook } from '#lib/operations/handbook/save-handbook'

export async function save(desk: string, input: unknown) {
  return action(saveHandbook)(desk, input)
}
