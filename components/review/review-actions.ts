// What the workbench may ask of the server. Given by the page, bound to its desk.
import type { EvidenceActions } from '#components/claim/evidence-list'
import type { EvidenceFields } from '#components/claim/evidence-draft'
import type { EvidenceFinder } from '#components/claim/evidence-form'
import type { DecisionActions } from '#components/claim/proposal'
import type { AsideView } from '#lib/record/aside'
import type { ClaimSummary, ClaimView } from '#lib/record/claim'
import type { ClaimPage } from '#lib/record/claim-page'
import type { EvidenceView } from '#lib/record/evidence'
import type { HistoryLine } from '#lib/record/history'
import type { Answer } from '#lib/record/refusal'
import type { SourceView } from '#lib/record/source'
import type { SpeakerView } from '#lib/record/speaker'
import type { StatementView } from '#lib/record/statement'
import type { StatementLinkInput, StatementLinkView } from '#lib/record/statement-link'
import type { Workbench } from '#lib/record/workbench'

type Piece = [number, number]
type Acted = { statementId: string; version: number }

/** What a person may change of a statement; what is left out stays. */
export type Correction = {
  kind?: StatementView['kind']
  content?: Piece[]
  cue?: Piece | null
  mention?: Piece | null
  speakerId?: string | null
  speakerName?: string | null
  role?: string | null
  relayedIn?: string | null
}

export type NewStatement = {
  snapshotId: string
  kind: StatementView['kind']
  content: Piece[]
  cue?: Piece | null
  mention?: Piece | null
  speakerId?: string
  speakerName?: string
  role?: string
  relayedIn?: string
}

export type SourceDetails = {
  title?: string
  publisher?: string | null
  byline?: string | null
  url?: string | null
  publishedAt?: string | null
  language?: string | null
  takenFrom?: string | null
}

/** A claim whose words are near to a statement's. */
export type Likely = {
  claim: ClaimSummary
  quote: string
  statementId: string
  sourceId: string
  sameSpeaker: boolean
  similarity: number
}

export type ReviewActions = {
  confirm: (
    input: Acted & { speakerId?: string; claimId?: string },
  ) => Promise<Answer<{ statement: StatementView; claim: ClaimView }>>
  reject: (input: Acted & { reason: string }) => Promise<Answer<StatementView>>
  reopen: (input: Acted) => Promise<Answer<StatementView>>
  correct: (input: Acted & Correction) => Promise<Answer<StatementView>>
  add: (input: NewStatement) => Promise<Answer<StatementView>>
  setAside: (input: { snapshotId: string; span: Piece; reason: string }) => Promise<Answer<AsideView>>
  takeBackAside: (input: { asideId: string }) => Promise<Answer<unknown>>
  mendSource: (input: { sourceId: string; version: number } & SourceDetails) => Promise<Answer<SourceView>>
  withdrawSource: (input: {
    sourceId: string
    version: number
    reason: string
  }) => Promise<Answer<SourceView>>
  readAgain: (input: { sourceId: string }) => Promise<Answer<SourceView>>
  declineReading: (input: { statementId: string }) => Promise<Answer<StatementView>>
  addLink: (input: { statementId: string; link: StatementLinkInput }) => Promise<Answer<StatementLinkView>>
  withdrawLink: (input: {
    linkId: string
    version: number
    reason: string
  }) => Promise<Answer<StatementLinkView>>
  editClaim: (input: { claimId: string; version: number; text: string }) => Promise<Answer<unknown>>
  addEvidence: (input: { claimId: string; evidence: EvidenceFields }) => Promise<Answer<EvidenceView>>
  evidence: EvidenceActions
  decision: DecisionActions
  finder: EvidenceFinder
  findSpeakers: (typed: string) => Promise<readonly SpeakerView[]>
  /** Everything of the workbench anew, the text left out. */
  look: () => Promise<Answer<Workbench>>
  beside: (of: { statementId: string; claimId: string | null }) => Promise<{
    claim: Answer<ClaimPage> | null
    likely: Answer<{ claims: Likely[] }>
    history: Answer<{ items: HistoryLine[] }>
  }>
  job: (jobId: string) => Promise<Answer<{ state: string; done: number; of: number; error: string | null }>>
}
