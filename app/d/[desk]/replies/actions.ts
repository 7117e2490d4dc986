// What can be done about requests to reply, on every page that shows them.
'use server'
import { action } from '#lib/doors/action'
import { lookup } from '#lib/doors/lookup'
import { askForReply } from '#lib/operations/reply/ask-for-reply'
import { draftRequest } from '#lib/operations/reply/draft-request'
import { extendRequest } from '#lib/operations/reply/extend-request'
import { noteNoAnswer } from '#lib/operations/reply/note-no-answer'
import { recordAnswer as record } from '#lib/operations/reply/record-answer'
import { sendAgain as again } from '#lib/operations/reply/send-again'
import { withdrawRequest as takeBack } from '#lib/operations/reply/withdraw-request'
import { listContacts } from '#lib/queries/speaker/list-contacts'
import { listStatements } from '#lib/queries/statement/list-statements'

export async function ask(desk: string, input: unknown) {
  return action(askForReply)(desk, input)
}
export async function draft(desk: string, input: unknown) {
  return action(draftRequest)(desk, input)
}
export async function recordAnswer(desk: string, input: unknown) {
  return action(record)(desk, input)
}
export async function noAnswer(desk: string, input: unknown) {
  return action(noteNoAnswer)(desk, input)
}
export async function extend(desk: string, input: unknown) {
  return action(extendRequest)(desk, input)
}
export async function sendAgain(desk: string, input: unknown) {
  return action(again)(desk, input)
}
export async function withdrawRequest(desk: string, input: unknown) {
  return action(takeBack)(desk, input)
}
export async function contactsOf(desk: string, input: unknown) {
  return lookup(listContacts)(desk, input)
}
export async function findStatements(desk: string, input: unknown) {
  return lookup(listStatements)(desk, input)
}
