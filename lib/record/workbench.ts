// The review page of one source, whole: its text, what was found in it, and what may be done with each statement.
import { z } from 'zod'
import { AsideView } from './aside.ts'
import { ClaimSummary } from './claim.ts'
import { Coverage, SentenceView } from './coverage.ts'
import { Id, Moment, PersonView, SpanField, Spans } from './fields.ts'
import { roles } from './actor.ts'
import { SnapshotView, SourceView } from './source.ts'
import { speakerKinds } from './speaker.ts'
import { statementKinds, StatementView } from './statement.ts'
import { RestsOn } from './statement-link.ts'
import { Reason } from './why.ts'

/** What a statement was before a person changed it. */
export const RevisionView = z.object({
  number: z.int(),
  quote: z.string(),
  speaker: z.string().nullable(),
  role: z.string().nullable(),
  kind: z.string(),
  cue: SpanField.nullable(),
  mention: SpanField.nullable(),
  /** Who changed it, and when. */
  by: PersonView.nullable(),
  at: Moment,
})

/** Somebody else whom the words may be laid to, and why. */
export const Alternative = z.object({
  id: Id,
  name: z.string(),
  why: z.enum(['goes-by-name', 'in-this-source']),
})

/** What a newer reading of the source has in the place of a statement that a person decided. */
export const ReadingOfferView = z.object({
  engine: z.string(),
  /** It has nothing in its place. */
  isLeftOut: z.boolean(),
  kind: z.enum(statementKinds),
  content: Spans,
  cue: SpanField.nullable(),
  mention: SpanField.nullable(),
  quote: z.string(),
  speaker: z.string().nullable(),
  role: z.string().nullable(),
})
export type ReadingOfferView = z.infer<typeof ReadingOfferView>

export const WorkbenchStatement = StatementView.extend({
  /** Which of the workbench's speakers; null where nobody is named. */
  speakerKey: z.string().nullable(),
  initials: z.string().nullable(),
  alternatives: z.array(Alternative),
  offer: ReadingOfferView.nullable(),
  /** By which rule it was found, or by whom. */
  explanation: z.object({
    rule: z.string(),
    engine: z.string().nullable(),
    confidence: z.number(),
    foundBy: PersonView.nullable(),
    at: Moment,
    why: z.array(Reason),
  }),
  claim: ClaimSummary.nullable(),
  restsOn: RestsOn,
  revisions: z.array(RevisionView),
  allowed: z.object({
    confirm: z.boolean(),
    reject: z.boolean(),
    correct: z.boolean(),
    reopen: z.boolean(),
    link: z.boolean(),
    propose: z.boolean(),
    addEvidence: z.boolean(),
  }),
})
export type WorkbenchStatement = z.infer<typeof WorkbenchStatement>

export const WorkbenchSpeaker = z.object({
  key: z.string(),
  id: Id.nullable(),
  name: z.string(),
  initials: z.string(),
  kind: z.enum(speakerKinds),
  statements: z.int(),
})
export type WorkbenchSpeaker = z.infer<typeof WorkbenchSpeaker>

export const Approver = PersonView.extend({ role: z.enum(roles) })

export const Workbench = z.object({
  source: SourceView,
  snapshot: SnapshotView,
  /** In the order of the text. */
  statements: z.array(WorkbenchStatement),
  /** In the order of their first appearance: what their colours go by. */
  speakers: z.array(WorkbenchSpeaker),
  asides: z.array(AsideView),
  sentences: z.array(SentenceView),
  coverage: Coverage,
  /** Members who may approve what this reader proposes. */
  approvers: z.array(Approver),
  allowed: z.object({
    add: z.boolean(),
    setAside: z.boolean(),
    mend: z.boolean(),
    withdraw: z.boolean(),
    readAgain: z.boolean(),
    addSpeaker: z.boolean(),
  }),
})
export type Workbench = z.infer<typeof Workbench>
