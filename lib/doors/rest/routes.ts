// Every call of the interface for programs, in the order of the document that describes it.
import { addEvidence } from '#lib/operations/claim/add-evidence'
import { editClaim } from '#lib/operations/claim/edit-claim'
import { opposeClaims } from '#lib/operations/claim/oppose-claims'
import { makeCollection } from '#lib/operations/collection/make-collection'
import { setCollectionItems } from '#lib/operations/collection/set-collection-items'
import { approveDecision } from '#lib/operations/decision/approve-decision'
import { propose } from '#lib/operations/decision/propose'
import { refuseDecision } from '#lib/operations/decision/refuse-decision'
import { resubmitDecision } from '#lib/operations/decision/resubmit-decision'
import { sendBackDecision } from '#lib/operations/decision/send-back-decision'
import { withdrawDecision } from '#lib/operations/decision/withdraw-decision'
import { answerEvidence } from '#lib/operations/evidence/answer-evidence'
import { withdrawEvidence } from '#lib/operations/evidence/withdraw-evidence'
import { verifyHistory } from '#lib/operations/history/verify-history'
import { changeRole } from '#lib/operations/member/change-role'
import { removeMember } from '#lib/operations/member/remove-member'
import { bringIn } from '#lib/operations/source/bring-in'
import { mendSource } from '#lib/operations/source/mend-source'
import { readAgain } from '#lib/operations/source/read-again'
import { withdrawSource } from '#lib/operations/source/withdraw-source'
import { addSpeaker } from '#lib/operations/speaker/add-speaker'
import { editSpeaker } from '#lib/operations/speaker/edit-speaker'
import { mergeSpeakers } from '#lib/operations/speaker/merge-speakers'
import { addStatement } from '#lib/operations/statement/add-statement'
import { confirmStatement } from '#lib/operations/statement/confirm-statement'
import { correctStatement } from '#lib/operations/statement/correct-statement'
import { declineReading } from '#lib/operations/statement/decline-reading'
import { rejectStatement } from '#lib/operations/statement/reject-statement'
import { reopenStatement } from '#lib/operations/statement/reopen-statement'
import { exportSummary } from '#lib/operations/summary/export-summary'
import { getClaim } from '#lib/queries/claim/get-claim'
import { listClaims } from '#lib/queries/claim/list-claims'
import { listCollections } from '#lib/queries/collection/list-collections'
import { getExport } from '#lib/queries/export/get-export'
import { getExportFile } from '#lib/queries/export/get-export-file'
import { listExports } from '#lib/queries/export/list-exports'
import { exportHistory } from '#lib/queries/history/export-history'
import { historyChange } from '#lib/queries/history/history-change'
import { listHistory } from '#lib/queries/history/list-history'
import { getJob } from '#lib/queries/job/get-job'
import { listMembers } from '#lib/queries/member/list-members'
import { me } from '#lib/queries/member/me'
import { search } from '#lib/queries/search/search'
import { getOriginal } from '#lib/queries/snapshot/get-original'
import { getSnapshot } from '#lib/queries/snapshot/get-snapshot'
import { getSource } from '#lib/queries/source/get-source'
import { listSources } from '#lib/queries/source/list-sources'
import { getSpeaker } from '#lib/queries/speaker/get-speaker'
import { listSpeakers } from '#lib/queries/speaker/list-speakers'
import { getStatement } from '#lib/queries/statement/get-statement'
import { listStatements } from '#lib/queries/statement/list-statements'
import type { Actor } from '#lib/record/actor'
import type { Answer } from '#lib/record/refusal'
import { SourceView } from '#lib/record/source'
import { historyLinesFile, historyResponse } from '../history-stream.ts'
import { change, stream, view } from './route.ts'
import type { Route } from './route.ts'
import {
  approved,
  currentEvidence,
  evidenceOnClaim,
  searched,
  speakerGiven,
  SpeakerGiven,
  textOnly,
} from './shapes.ts'

async function openHistory(actor: Actor, filter: object): Promise<Answer<() => Response>> {
  const lines = await historyLinesFile(actor, filter)
  return lines.ok ? { ok: true, value: () => historyResponse(lines.value) } : lines
}

const source = { id: 'sourceId' }
const statement = { id: 'statementId', version: 'needed' } as const
const bySpeaker = { adapt: speakerGiven, also: SpeakerGiven }
const speaker = { id: 'speakerId', version: 'needed' } as const
const claim = { id: 'claimId' }
const decision = { id: 'decisionId', version: 'needed' } as const
const evidence = {
  id: 'evidenceId',
  version: 'needed',
  show: evidenceOnClaim,
  showCurrent: currentEvidence,
} as const

export const routes: readonly Route[] = [
  change('POST', '/sources', bringIn, {
    fixed: { method: 'api', mediaType: 'text/plain' },
    takesFile: true,
    adapt: textOnly,
    // Read by a job: accepted, and not yet whole. Known already: the same source, and nothing new.
    status: ({ source: { job }, isNew }) => (!isNew ? 200 : job ? 202 : 201),
    statuses: [201, 200, 202],
    show: { schema: SourceView, of: ({ source }) => source },
    location: ({ source: { id } }) => `/sources/${id}`,
  }),
  view('/sources', listSources),
  view('/sources/{id}', getSource, source),
  change('PATCH', '/sources/{id}', mendSource, { ...source, version: 'needed' }),
  change('POST', '/sources/{id}/withdraw', withdrawSource, { ...source, version: 'needed' }),
  change('POST', '/sources/{id}/read-again', readAgain, { ...source, status: 202 }),
  view('/snapshots/{id}', getSnapshot, { id: 'snapshotId' }),
  view('/snapshots/{id}/original', getOriginal, {
    id: 'snapshotId',
    file: ({ bytes, mediaType, sha256 }) => ({ bytes, mediaType, fileName: `${sha256}.txt` }),
  }),
  view('/jobs/{id}', getJob, { id: 'jobId' }),

  view('/statements', listStatements),
  change('POST', '/statements', addStatement, {
    ...bySpeaker,
    status: 201,
    location: ({ id }) => `/statements/${id}`,
  }),
  view('/statements/{id}', getStatement, { id: 'statementId' }),
  change('PATCH', '/statements/{id}', correctStatement, { ...statement, ...bySpeaker }),
  change('POST', '/statements/{id}/confirm', confirmStatement, statement),
  change('POST', '/statements/{id}/reject', rejectStatement, statement),
  change('POST', '/statements/{id}/reopen', reopenStatement, statement),
  change('POST', '/statements/{id}/decline-reading', declineReading, { id: 'statementId' }),

  view('/speakers', listSpeakers),
  change('POST', '/speakers', addSpeaker, { status: 201, location: ({ id }) => `/speakers/${id}` }),
  view('/speakers/{id}', getSpeaker, { id: 'speakerId' }),
  change('PATCH', '/speakers/{id}', editSpeaker, speaker),
  change('POST', '/speakers/{id}/merge', mergeSpeakers, speaker),

  view('/claims', listClaims),
  view('/claims/{id}', getClaim, claim),
  change('PATCH', '/claims/{id}', editClaim, { ...claim, version: 'needed' }),
  change('POST', '/claims/{id}/evidence', addEvidence, { ...claim, under: 'evidence', status: 201 }),
  change('POST', '/claims/{id}/oppose', opposeClaims, { id: 'id' }),
  change('POST', '/claims/{id}/decisions', propose, { ...claim, status: 201 }),
  change('POST', '/decisions/{id}/approve', approveDecision, { ...decision, show: approved }),
  change('POST', '/decisions/{id}/refuse', refuseDecision, decision),
  change('POST', '/decisions/{id}/send-back', sendBackDecision, decision),
  change('POST', '/decisions/{id}/resubmit', resubmitDecision, decision),
  change('POST', '/decisions/{id}/withdraw', withdrawDecision, decision),
  change('POST', '/evidence/{id}/withdraw', withdrawEvidence, evidence),
  change('POST', '/evidence/{id}/answer', answerEvidence, evidence),

  view('/collections', listCollections),
  change('POST', '/collections', makeCollection, { status: 201 }),
  change('PATCH', '/collections/{id}', setCollectionItems, { id: 'collectionId', version: 'needed' }),
  view('/exports', listExports),
  change('POST', '/exports', exportSummary, { status: 201, location: ({ id }) => `/exports/${id}` }),
  view('/exports/{id}', getExport, { id: 'exportId' }),
  view('/exports/{id}/file', getExportFile, { id: 'exportId', file: (file) => file }),

  view('/search', search, { show: searched, passesOver: ['cursor'] }),
  view('/audit', listHistory),
  view('/audit/change', historyChange),
  stream('/audit.jsonl', exportHistory, openHistory, { fixed: { limit: 1000 } }),
  change('POST', '/audit/verify', verifyHistory, {
    status: 202,
    location: ({ job: { id } }) => `/jobs/${id}`,
  }),
  view('/members', listMembers, { passesOver: ['cursor', 'limit'] }),
  change('PATCH', '/members/{id}', changeRole, { id: 'memberId', version: 'needed' }),
  change('DELETE', '/members/{id}', removeMember, { id: 'memberId', version: 'taken', status: 204 }),
  view('/me', me),
]
