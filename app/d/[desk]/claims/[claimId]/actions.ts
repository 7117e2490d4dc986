// What can be done on the page of a claim.
'use server'
import { action } from '#lib/doors/action'
import { lookup } from '#lib/doors/lookup'
import { addEvidence } from '#lib/operations/claim/add-evidence'
import { editClaim } from '#lib/operations/claim/edit-claim'
import { joinClaims } from '#lib/operations/claim/join-claims'
import { opposeClaims } from '#lib/operations/claim/oppose-claims'
import { resolveFlags } from '#lib/operations/claim/resolve-flags'
import { splitClaim } from '#lib/operations/claim/split-claim'
import { approveDecision } from '#lib/operations/decision/approve-decision'
import { propose as proposeTag } from '#lib/operations/decision/propose'
import { refuseDecision } from '#lib/operations/decision/refuse-decision'
import { resubmitDecision } from '#lib/operations/decision/resubmit-decision'
import { sendBackDecision } from '#lib/operations/decision/send-back-decision'
import { withdrawDecision } from '#lib/operations/decision/withdraw-decision'
import { answerEvidence } from '#lib/operations/evidence/answer-evidence'
import { mendEvidence } from '#lib/operations/evidence/mend-evidence'
import { readPageHead } from '#lib/operations/evidence/read-page-head'
import { withdrawEvidence } from '#lib/operations/evidence/withdraw-evidence'
import { listClaims } from '#lib/queries/claim/list-claims'
import { findWords } from '#lib/queries/snapshot/find-words'
import { listSources } from '#lib/queries/source/list-sources'
import { listStatements } from '#lib/queries/statement/list-statements'

export async function edit(desk: string, input: unknown) {
  return action(editClaim)(desk, input)
}
export async function review(desk: string, input: unknown) {
  return action(resolveFlags)(desk, input)
}
export async function oppose(desk: string, input: unknown) {
  return action(opposeClaims)(desk, input)
}
export async function join(desk: string, input: unknown) {
  return action(joinClaims)(desk, input)
}
export async function split(desk: string, input: unknown) {
  return action(splitClaim)(desk, input)
}
export async function add(desk: string, input: unknown) {
  return action(addEvidence)(desk, input)
}
export async function answer(desk: string, input: unknown) {
  return action(answerEvidence)(desk, input)
}
export async function mendPiece(desk: string, input: unknown) {
  return action(mendEvidence)(desk, input)
}
export async function readPage(desk: string, input: unknown) {
  return action(readPageHead)(desk, input)
}
export async function withdrawPiece(desk: string, input: unknown) {
  return action(withdrawEvidence)(desk, input)
}
export async function propose(desk: string, input: unknown) {
  return action(proposeTag)(desk, input)
}
export async function resubmit(desk: string, input: unknown) {
  return action(resubmitDecision)(desk, input)
}
export async function withdraw(desk: string, input: unknown) {
  return action(withdrawDecision)(desk, input)
}
export async function approve(desk: string, input: unknown) {
  return action(approveDecision)(desk, input)
}
export async function refuse(desk: string, input: unknown) {
  return action(refuseDecision)(desk, input)
}
export async function sendBack(desk: string, input: unknown) {
  return action(sendBackDecision)(desk, input)
}

export async function findClaims(desk: string, input: unknown) {
  return lookup(listClaims)(desk, input)
}
export async function findSources(desk: string, input: unknown) {
  return lookup(listSources)(desk, input)
}
export async function findStatements(desk: string, input: unknown) {
  return lookup(listStatements)(desk, input)
}
export async function findInSource(desk: string, input: unknown) {
  return lookup(findWords)(desk, input)
}
