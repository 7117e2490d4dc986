// A summary: claims as they stood at one moment, each sentence with its chain back to the characters that it rests on.
// Every format is made from this one document.
import type { Asked } from '#lib/record/answers'
import type { FlagReason, Tag } from '#lib/record/claim'
import type { EvidenceView } from '#lib/record/evidence'
import type { ReplyWay } from '#lib/record/reply'
import type { Basis } from '#lib/record/basis'
import type { StatementLinkView } from '#lib/record/statement-link'
import type { Span } from '#lib/text/span'

export type SummaryStatement = {
  id: string
  quote: string
  kind: 'direct' | 'indirect' | 'mixed'
  state: 'found' | 'confirmed' | 'rejected'
  /** UTF-16 code units into the canonical text of the snapshot. */
  content: Span[]
  cue: Span | null
  /** The words at the cue. */
  cueWords: string | null
  mention: Span | null
  speaker: { id: string; name: string } | null
  /** Who told it, and who told that: the nearest first. Empty where the source itself reports it. */
  relay: { statementId: string; name: string }[]
  /** As this source stated it. */
  role: string | null
  /** How well it is known that they said it, and where it is recorded or denied. */
  basis: Basis
  links: SummaryLink[]
  snapshot: { id: string; sha256: string; originalSha256: string; capturedAt: string }
  source: {
    id: string
    title: string
    publisher: string | null
    byline: string | null
    url: string | null
    publishedAt: string | null
    /** Why it was withdrawn, where it was. */
    withdrawn: string | null
  }
}

export type SummaryLink = Pick<
  StatementLinkView,
  'id' | 'kind' | 'url' | 'title' | 'at' | 'words' | 'snapshot' | 'spans'
>

export type SummaryEvidence = Pick<
  EvidenceView,
  | 'id'
  | 'kind'
  | 'side'
  | 'from'
  | 'method'
  | 'note'
  | 'url'
  | 'title'
  | 'publisher'
  | 'publishedAt'
  | 'origin'
  | 'words'
  | 'file'
  | 'fallen'
> & {
  /** True where it is the word of the claim's own speaker. */
  fromSpeaker: boolean
  statementId: string | null
  snapshot: { id: string; sha256: string } | null
  spans: Span[]
  answer: string | null
}

/** Who was asked to answer the claim, and what came of it. */
export type SummaryReply = {
  id: string
  to: string
  way: ReplyWay
  /** `asked`: still waiting; `unanswered`: no longer. */
  state: 'asked' | 'answered' | 'declined' | 'unanswered' | 'withdrawn'
  askedAt: string
  dueAt: string
  /** Whether the time that was given had passed when the document was made. */
  isDue: boolean
  answer: string | null
  answeredAt: string | null
  sourceId: string | null
  statementId: string | null
}

export type SummaryClaim = {
  id: string
  number: number
  text: string
  tag: Tag
  /** Since when it has had this tag, and whose decision that was. */
  since: string
  openedBy: string
  decision: {
    id: string
    proposedBy: string
    proposedAt: string
    approvedBy: string
    approvedAt: string
    rationale: string
    evidenceIds: string[]
    /** The questions of the desk's handbook that were asked of it, with the answers. */
    answers: Asked[]
  } | null
  flags: { reason: FlagReason; at: string }[]
  statements: SummaryStatement[]
  /** On record; what was withdrawn is left out. */
  evidence: SummaryEvidence[]
  opposed: { id: string; number: number; text: string; tag: Tag; speakers: string[] }[]
  replies: SummaryReply[]
}

export type Summary = {
  kind: 'onrecord-summary'
  version: 1
  title: string
  desk: { slug: string; name: string }
  madeAt: string
  madeBy: string
  /** The newest line of the desk's history when this was made: what `audit verify` can be held against. */
  history: { length: number; head: string }
  sentences: { text: string; claim: SummaryClaim }[]
}
