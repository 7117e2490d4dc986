// Everything that can be done and everything that can be read here, by name: for the doors, and for the tests that go
// through all of it. A test compares it with the folders.
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
import { finishVerifying } from '#lib/operations/history/finish-verifying'
import { verifyHistory } from '#lib/operations/history/verify-history'
import { addMember } from '#lib/operations/member/add-member'
import { changeRole } from '#lib/operations/member/change-role'
import { removeMember } from '#lib/operations/member/remove-member'
import { askForReply } from '#lib/operations/reply/ask-for-reply'
import { beginSending } from '#lib/operations/reply/begin-sending'
import { draftRequest } from '#lib/operations/reply/draft-request'
import { extendRequest } from '#lib/operations/reply/extend-request'
import { finishSending } from '#lib/operations/reply/finish-sending'
import { noteNoAnswer } from '#lib/operations/reply/note-no-answer'
import { recordAnswer } from '#lib/operations/reply/record-answer'
import { sendAgain } from '#lib/operations/reply/send-again'
import { setTemplate } from '#lib/operations/reply/set-template'
import { withdrawRequest } from '#lib/operations/reply/withdraw-request'
import { bringIn } from '#lib/operations/source/bring-in'
import { finishReading } from '#lib/operations/source/finish-reading'
import { importSources } from '#lib/operations/source/import-sources'
import { mendSource } from '#lib/operations/source/mend-source'
import { readAgain } from '#lib/operations/source/read-again'
import { setSentenceAside } from '#lib/operations/source/set-sentence-aside'
import { takeBackAside } from '#lib/operations/source/take-back-aside'
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
import { previewSummary } from '#lib/operations/summary/preview-summary'
import { makeToken } from '#lib/operations/token/make-token'
import { revokeToken } from '#lib/operations/token/revoke-token'
import { claimPage } from '#lib/queries/claim/claim-page'
import { claimPast } from '#lib/queries/claim/claim-past'
import { getClaim } from '#lib/queries/claim/get-claim'
import { likelySame } from '#lib/queries/claim/likely-same'
import { listClaims } from '#lib/queries/claim/list-claims'
import { listCollections } from '#lib/queries/collection/list-collections'
import { deskPage } from '#lib/queries/desk/desk-page'
import { waitingCounts } from '#lib/queries/desk/waiting-counts'
import { getEvidenceFile } from '#lib/queries/evidence/get-evidence-file'
import { getExportFile } from '#lib/queries/export/get-export-file'
import { getExport } from '#lib/queries/export/get-export'
import { listExports } from '#lib/queries/export/list-exports'
import { getHandbook } from '#lib/queries/handbook/get-handbook'
import { handbookPage } from '#lib/queries/handbook/handbook-page'
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
import { findWords } from '#lib/queries/snapshot/find-words'
import { getContext } from '#lib/queries/snapshot/get-context'
import { getOriginal } from '#lib/queries/snapshot/get-original'
import { getSnapshot } from '#lib/queries/snapshot/get-snapshot'
import { getSource } from '#lib/queries/source/get-source'
import { listSources } from '#lib/queries/source/list-sources'
import { workbench } from '#lib/queries/source/workbench'
import { getSpeaker } from '#lib/queries/speaker/get-speaker'
import { listContacts } from '#lib/queries/speaker/list-contacts'
import { listSpeakers } from '#lib/queries/speaker/list-speakers'
import { speakerPage } from '#lib/queries/speaker/speaker-page'
import { getStatement } from '#lib/queries/statement/get-statement'
import { listStatements } from '#lib/queries/statement/list-statements'
import { statementHistory } from '#lib/queries/statement/statement-history'
import { listTokens } from '#lib/queries/token/list-tokens'
import { changing, reading } from './entry.ts'
import type { Listed } from './entry.ts'

const operations = [
  changing(addEvidence),
  changing(editClaim),
  changing(joinClaims),
  changing(opposeClaims),
  changing(resolveFlags),
  changing(splitClaim),
  changing(makeCollection),
  changing(setCollectionItems),
  changing(approveDecision),
  changing(propose),
  changing(refuseDecision),
  changing(resubmitDecision),
  changing(sendBackDecision),
  changing(withdrawDecision),
  changing(answerEvidence),
  changing(mendEvidence),
  changing(readPageHead),
  changing(withdrawEvidence),
  changing(saveHandbook),
  changing(finishVerifying),
  changing(verifyHistory),
  changing(addMember),
  changing(changeRole),
  changing(removeMember),
  changing(askForReply),
  changing(beginSending),
  changing(draftRequest),
  changing(extendRequest),
  changing(finishSending),
  changing(noteNoAnswer),
  changing(recordAnswer),
  changing(sendAgain),
  changing(setTemplate),
  changing(withdrawRequest),
  changing(bringIn),
  changing(finishReading),
  changing(importSources),
  changing(mendSource),
  changing(readAgain),
  changing(setSentenceAside),
  changing(takeBackAside),
  changing(withdrawSource),
  changing(addContact),
  changing(addSpeaker),
  changing(editSpeaker),
  changing(mendContact),
  changing(mergeSpeakers),
  changing(removeContact),
  changing(addStatementLink),
  changing(addStatement),
  changing(confirmStatement),
  changing(correctStatement),
  changing(declineReading),
  changing(rejectStatement),
  changing(reopenStatement),
  changing(withdrawStatementLink),
  changing(exportSummary),
  changing(previewSummary),
  changing(makeToken),
  changing(revokeToken),
]

const queries = [
  reading(claimPage),
  reading(claimPast),
  reading(getClaim),
  reading(likelySame),
  reading(listClaims),
  reading(listCollections),
  reading(deskPage),
  reading(waitingCounts),
  reading(getEvidenceFile),
  reading(getExportFile),
  reading(getExport),
  reading(listExports),
  reading(getHandbook),
  reading(handbookPage),
  reading(listHandbooks),
  reading(exportHistory),
  reading(historyChange),
  reading(listHistory),
  reading(getJob),
  reading(listMembers),
  reading(me),
  reading(getReply),
  reading(listReplies),
  reading(replyTemplate),
  reading(search),
  reading(findWords),
  reading(getContext),
  reading(getOriginal),
  reading(getSnapshot),
  reading(getSource),
  reading(listSources),
  reading(workbench),
  reading(getSpeaker),
  reading(listContacts),
  reading(listSpeakers),
  reading(speakerPage),
  reading(getStatement),
  reading(listStatements),
  reading(statementHistory),
  reading(listTokens),
]

export const registry: ReadonlyMap<string, Listed> = new Map(
  [...operations, ...queries].map((entry): [string, Listed] => [entry.name, entry]),
)
