// What can be done on the page of the history: open a line, have the chain walked, and hear how far that is.
'use server'
import { action } from '#lib/doors/action'
import { lookup } from '#lib/doors/lookup'
import { verifyHistory } from '#lib/operations/history/verify-history'
import { historyChange } from '#lib/queries/history/history-change'
import { getJob } from '#lib/queries/job/get-job'

export async function open(desk: string, input: unknown) {
  return lookup(historyChange)(desk, input)
}
export async function verify(desk: string, input: unknown) {
  return action(verifyHistory)(desk, input)
}
export async function job(desk: string, input: unknown) {
  return lookup(getJob)(desk, input)
}
