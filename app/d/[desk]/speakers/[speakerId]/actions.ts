// What can be done with a speaker's contacts.
'use server'
import { action } from '#lib/doors/action'
import { addContact } from '#lib/operations/speaker/add-contact'
import { mendContact } from '#lib/operations/speaker/mend-contact'
import { removeContact } from '#lib/operations/speaker/remove-contact'

export async function add(desk: string, input: unknown) {
  return action(addContact)(desk, input)
}
export async function mend(desk: string, input: unknown) {
  return action(mendContact)(desk, input)
}
export async function remove(desk: string, input: unknown) {
  return action(removeContact)(desk, input)
}
