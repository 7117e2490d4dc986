// Every call of the interface for programs, in the order of the document that describes it.
import { addEvidence } from '#lib/operations/claim/add-evidence'
import { editClaim } from '#lib/operations/claim/edit-claim'
import { joinClaims } from '#lib/operations/claim/join-claims'
import { opposeClaims } from '#lib/operations/claim/oppose-claims'
import { resolveFlags } from '#lib/operations/claim/resolve-flags'
import { splitClaim } from '#lib/operations/claim/split-claim'
import { makeCollection } from '#lib/operations/collection/make-collection'
import { setCollectionItems } from '#lib/operations/collection/set-collection-items'
import { approveDecision } from '#lib/operations/decision/approve-decision'
import { propose } from '#lib/operations/decision/propose'
import { refuseDecision } from '#lib/operations/decision/refuse-decision'
import { resubmitDecision } from '#lib/operations/decision/resubmit-decision'
import { sendBackDecision } from '#lib/operations/decision/send-back-decision'
import { withdrawDecision } from '#lib/operations/decision/withdraw-decision'
import { answerEvidence } from '#lib/operations/evidence/answer-evidence'
import { mendEvidence } from '#lib/operations/evidence/mend-evidence'
import { readPageHead } from '#lib/operations/evidence/read-page-head'
import { withdrawEvidence } from '#lib/operations/evidence/withdraw-evidence'
import { saveHandbook } from '#lib/operations/handbook/save-handbook'
import { verifyHistory } from '#lib/operations/history/verify-history'
import { changeRole } from '#lib/operations/member/change-role'
import { removeMember } from '#lib/operations/member/remove-member'
import { askForReply } from '#lib/operations/reply/ask-for-reply'
import { draftRequest } from '#lib/operations/reply/draft-request'
import { extendRequest } from '#lib/operations/reply/extend-request'
import { noteNoAnswer } from '#lib/operations/reply/note-no-answer'
import { recordAnswer } from '#lib/operations/reply/record-answer'
import { sendAgain } from '#lib/operations/reply/send-again'
import { setTemplate } from '#lib/operations/reply/set-template'
import { withdrawRequest } from '#lib/operations/reply/withdraw-request'
import { bringIn } from '#lib/operations/source/bring-in'
import { mendSource } from '#lib/operations/source/mend-source'
import { readAgain } from '#lib/operations/source/read-again'
import { withdrawSource } from '#lib/operations/source/withdraw-source'
import { addContact } from '#lib/operations/speaker/add-contact'
import { addSpeaker } from '#lib/operations/speaker/add-speaker'
import { editSpeaker } from '#lib/operations/speaker/edit-speaker'
import { mendContact } from '#lib/operations/speaker/mend-contact'
import { mergeSpeakers } from '#lib/operations/speaker/merge-speakers'
import { removeContact } from '#lib/operations/speaker/remove-contact'
import { addStatementLink } from '#lib/operations/statement/add-link'
import { addStatement } from '#lib/operations/statement/add-statement'
import { confirmStatement } from '#lib/operations/statement/confirm-statement'
import { correctStatement } from '#lib/operations/statement/correct-statement'
import { declineReading } from '#lib/operations/statement/decline-reading'
import { rejectStatement } from '#lib/operations/statement/reject-statement'
import { reopenStatement } from '#lib/operations/statement/reopen-statement'
import { withdrawStatementLink } from '#lib/operations/statement/withdraw-link'
import { exportSummary } from '#lib/operations/summary/export-summary'
import { getClaim } from '#lib/queries/claim/get-claim'
import { listClaims } from '#lib/queries/claim/list-claims'
import { listCollections } from '#lib/queries/collection/list-collections'
import { getExport } from '#lib/queries/export/get-export'
import { getEvidenceFile } from '#lib/queries/evidence/get-evidence-file'
import { getExportFile } from '#lib/queries/export/get-export-file'
import { listExports } from '#lib/queries/export/list-exports'
import { getHandbook } from '#lib/queries/handbook/get-handbook'
import { listHandbooks } from '#lib/queries/handbook/list-handbooks'
import { exportHistory } from '#lib/queries/history/export-history'
import { historyChange } from '#lib/queries/history/history-change'
import { listHistory } from '#lib/queries/history/list-history'
import { getJob } from '#lib/queries/job/get-job'
import { listMembers } from '#lib/queries/member/list-members'
import { me } from '#lib/queries/member/me'
import { getReply } from '#lib/queries/reply/get-reply'
import { listReplies } from '#lib/queries/reply/list-replies'
import { replyTemplate } from '#lib/queries/reply/reply-template'
import { search } from '#lib/queries/search/search'
import { getOriginal } from '#lib/queries/snapshot/get-original'
import { getSnapshot } from '#lib/queries/snapshot/get-snapshot'
import { getSource } from '#lib/queries/source/get-source'
import { listSources } from '#lib/queries/source/list-sources'
import { getSpeaker } from '#lib/queries/speaker/get-speaker'
import { listContacts } from '#lib/queries/speaker/list-contacts'
import { listSpeakers } from '#lib/queries/speaker/list-speakers'
import { getStatement } from '#lib/queries/statement/get-statement'
import { listStatements } from '#lib/queries/statement/list-statements'
import type { Actor } from '#lib/record/actor'
import type { Answer } from '#lib/record/refusal'
import { SourceView } from '#lib/record/source'
import { historyLinesFile, historyResponse } from '../history-stream.ts'
import { evidenceForm, textForm } from './forms.ts'
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
const reply = { id: 'replyId', version: 'needed' } as const
const evidence = {
  id: 'evidenceId',
  version: 'needed',
  show: evidenceOnClaim,
  showCurrent: currentEvidence,
} as const

export const routes: readonly Route[] = [
  change('POST', '/sources', bringIn, {
    fixed: { method: 'api', mediaType: 'text/plain' },
    form: textForm,
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

  change('POST', '/statements/{id}/links', addStatementLink, {
    id: 'statementId',
    under: 'link',
    status: 201,
  }),
  change('POST', '/links/{id}/withdraw', withdrawStatementLink, { id: 'linkId', version: 'needed' }),

  view('/speakers', listSpeakers),
  change('POST', '/speakers', addSpeaker, { status: 201, location: ({ id }) => `/speakers/${id}` }),
  view('/speakers/{id}', getSpeaker, { id: 'speakerId' }),
  change('PATCH', '/speakers/{id}', editSpeaker, speaker),
  change('POST', '/speakers/{id}/merge', mergeSpeakers, speaker),
  view('/speakers/{id}/contacts', listContacts, { id: 'speakerId', passesOver: ['cursor', 'limit'] }),
  change('POST', '/speakers/{id}/contacts', addContact, { id: 'speakerId', status: 201 }),
  change('PATCH', '/contacts/{id}', mendContact, { id: 'contactId', version: 'needed' }),
  change('DELETE', '/contacts/{id}', removeContact, { id: 'contactId', version: 'taken', status: 204 }),

  view('/claims', listClaims),
  view('/claims/{id}', getClaim, claim),
  change('PATCH', '/claims/{id}', editClaim, { ...claim, version: 'needed' }),
  change('POST', '/claims/{id}/evidence', addEvidence, {
    ...claim,
    under: 'evidence',
    form: evidenceForm,
    status: 201,
  }),
  change('POST', '/claims/{id}/oppose', opposeClaims, { id: 'id' }),
  change('POST', '/claims/{id}/join', joinClaims, { ...claim, version: 'needed' }),
  change('POST', '/claims/{id}/split', splitClaim, { ...claim, version: 'needed' }),
  change('POST', '/claims/{id}/resolve-flags', resolveFlags, { ...claim, version: 'needed' }),
  change('POST', '/claims/{id}/decisions', propose, { ...claim, status: 201 }),
  change('POST', '/decisions/{id}/approve', approveDecision, { ...decision, show: approved }),
  change('POST', '/decisions/{id}/refuse', refuseDecision, decision),
  change('POST', '/decisions/{id}/send-back', sendBackDecision, decision),
  change('POST', '/decisions/{id}/resubmit', resubmitDecision, decision),
  change('POST', '/decisions/{id}/withdraw', withdrawDecision, decision),
  change('POST', '/evidence/{id}/withdraw', withdrawEvidence, evidence),
  change('POST', '/evidence/{id}/answer', answerEvidence, evidence),
  change('PATCH', '/evidence/{id}', mendEvidence, evidence),
  view('/evidence/{id}/file', getEvidenceFile, { id: 'evidenceId', file: (file) => file }),
  change('POST', '/evidence/read-page', readPageHead),

  change('POST', '/claims/{id}/reply-draft', draftRequest, claim),
  change('POST', '/claims/{id}/replies', askForReply, {
    ...claim,
    status: 201,
    location: ({ id }) => `/replies/${id}`,
  }),
  view('/replies', listReplies),
  view('/replies/{id}', getReply, { id: 'replyId' }),
  change('POST', '/replies/{id}/answer', recordAnswer, reply),
  change('POST', '/replies/{id}/no-answer', noteNoAnswer, reply),
  change('POST', '/replies/{id}/extend', extendRequest, reply),
  change('POST', '/replies/{id}/send-again', sendAgain, reply),
  change('POST', '/replies/{id}/withdraw', withdrawRequest, reply),
  view('/reply-template', replyTemplate),
  change('PATCH', '/reply-template', setTemplate, { version: 'needed' }),

  view('/handbook', getHandbook),
  // Nothing said is taken for "there is none yet": whoever knows of one says which.
  change('POST', '/handbook', saveHandbook, { version: 'taken' }),
  view('/handbook/versions', listHandbooks),

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
