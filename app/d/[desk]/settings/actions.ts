'use server'
import { action } from '#lib/doors/action'
import { addMember } from '#lib/operations/member/add-member'
import { changeRole as changeRoleOf } from '#lib/operations/member/change-role'
import { removeMember } from '#lib/operations/member/remove-member'
import { setTemplate } from '#lib/operations/reply/set-template'
import { makeToken } from '#lib/operations/token/make-token'
import { revokeToken } from '#lib/operations/token/revoke-token'

export async function add(desk: string, input: unknown) {
  return action(addMember)(desk, input)
}
export async function changeRole(desk: string, input: unknown) {
  return action(changeRoleOf)(desk, input)
}
export async function remove(desk: string, input: unknown) {
  return action(removeMember)(desk, input)
}
export async function make(desk: string, input: unknown) {
  return action(makeToken)(desk, input)
}
export async function revoke(desk: string, input: unknown) {
  return action(revokeToken)(desk, input)
}
export async function writeTemplate(desk: string, input: unknown) {
  return action(setTemplate)(desk, input)
}
