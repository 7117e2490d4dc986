// What can be done on the workbench. Evidence and decisions have theirs with the page of a claim.
'use server'
import { action } from '#lib/doors/action'
import { lookup } from '#lib/doors/lookup'
import { mendSource } from '#lib/operations/source/mend-source'
import { readAgain } from '#lib/operations/source/read-again'
import { setSentenceAside } from '#lib/operations/source/set-sentence-aside'
import { takeBackAside as takeBack } from '#lib/operations/source/take-back-aside'
import { withdrawSource } from '#lib/operations/source/withdraw-source'
import { addStatementLink } from '#lib/operations/statement/add-link'
import { addStatement } from '#lib/operations/statement/add-statement'
import { confirmStatement } from '#lib/operations/statement/confirm-statement'
import { correctStatement } from '#lib/operations/statement/correct-statement'
import { declineReading } from '#lib/operations/statement/decline-reading'
import { rejectStatement } from '#lib/operations/statement/reject-statement'
import { reopenStatement } from '#lib/operations/statement/reopen-statement'
import { withdrawStatementLink } from '#lib/operations/statement/withdraw-link'
import { claimPage } from '#lib/queries/claim/claim-page'
import { likelySame } from '#lib/queries/claim/likely-same'
import { getJob } from '#lib/queries/job/get-job'
import { workbench } from '#lib/queries/source/workbench'
import { listSpeakers } from '#lib/queries/speaker/list-speakers'
import { statementHistory } from '#lib/queries/statement/statement-history'

export async function confirm(desk: string, input: unknown) {
  return action(confirmStatement)(desk, input)
}
export async function reject(desk: string, input: unknown) {
  return action(rejectStatement)(desk, input)
}
export async function reopen(desk: string, input: unknown) {
  return action(reopenStatement)(desk, input)
}
export async function correct(desk: string, input: unknown) {
  return action(correctStatement)(desk, input)
}
export async function addMissed(desk: string, input: unknown) {
  return action(addStatement)(desk, input)
}
export async function addLink(desk: string, input: unknown) {
  return action(addStatementLink)(desk, input)
}
export async function withdrawLink(desk: string, input: unknown) {
  return action(withdrawStatementLink)(desk, input)
}
export async function setAside(desk: string, input: unknown) {
  return action(setSentenceAside)(desk, input)
}
export async function takeBackAside(desk: string, input: unknown) {
  return action(takeBack)(desk, input)
}
export async function mend(desk: string, input: unknown) {
  return action(mendSource)(desk, input)
}
export async function readOnceMore(desk: string, input: unknown) {
  return action(readAgain)(desk, input)
}
export async function keepOverReading(desk: string, input: unknown) {
  return action(declineReading)(desk, input)
}
export async function withdrawWhole(desk: string, input: unknown) {
  return action(withdrawSource)(desk, input)
}

/** The workbench anew. The text is there already and never changes: it is not sent again. */
export async function look(desk: string, input: unknown) {
  const answer = await lookup(workbench)(desk, input)
  if (!answer.ok) return answer
  return { ok: true as const, value: { ...answer.value, snapshot: { ...answer.value.snapshot, text: '' } } }
}
/** What stands beside one statement, in one answer: a page's actions wait for each other. */
export async function readBeside(
  desk: string,
  { statementId, claimId }: { statementId: string; claimId: string | null },
) {
  const [claim, likely, history] = await Promise.all([
    claimId === null ? null : lookup(claimPage)(desk, { claimId }),
    lookup(likelySame)(desk, { statementId }),
    lookup(statementHistory)(desk, { statementId }),
  ])
  return { claim, likely, history }
}
export async function findSpeakers(desk: string, input: unknown) {
  return lookup(listSpeakers)(desk, input)
}
export async function readJob(desk: string, input: unknown) {
  return lookup(getJob)(desk, input)
}
