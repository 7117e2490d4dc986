// What can be done while a summary is put together.
'use server'
import { action } from '#lib/doors/action'
import { lookup } from '#lib/doors/lookup'
import { exportSummary } from '#lib/operations/summary/export-summary'
import { previewSummary } from '#lib/operations/summary/preview-summary'
import { listClaims } from '#lib/queries/claim/list-claims'
import { getContext } from '#lib/queries/snapshot/get-context'

export async function preview(desk: string, input: unknown) {
  return action(previewSummary)(desk, input)
}
export async function exportNow(desk: string, input: unknown) {
  return action(exportSummary)(desk, input)
}
export async function findClaims(desk: string, input: unknown) {
  return lookup(listClaims)(desk, input)
}
export async function wordsAround(desk: string, input: unknown) {
  return lookup(getContext)(desk, input)
}
