'use server'
import { action } from '#lib/doors/action'
import { read } from '#lib/doors/page'
import { editSpeaker } from '#lib/operations/speaker/edit-speaker'
import { mergeSpeakers } from '#lib/operations/speaker/merge-speakers'
import { listSpeakers } from '#lib/queries/speaker/list-speakers'

export async function edit(desk: string, input: unknown) {
  return action(editSpeaker)(desk, input)
}

export async function merge(desk: string, input: unknown) {
  return action(mergeSpeakers)(desk, input)
}

export async function find(desk: string, typed: string) {
  return (await read(listSpeakers, desk, { q: String(typed), limit: 10 })).items
}
