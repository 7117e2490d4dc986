// Evidence: something that supports, refutes or gives context to a claim, and who it comes from.
import { z } from 'zod'
import { Id, line, Moment, PersonView, prose, Spans, Version, WebAddress, When } from './fields.ts'

export const sides = ['supports', 'refutes', 'context'] as const
export const methods = ['document', 'observation', 'second source', 'data', 'expert'] as const

/** Why evidence counts for nothing any more, though nobody withdrew it: what it leads to does not stand. */
export const falls = ['statement-rejected', 'statement-not-confirmed', 'source-withdrawn'] as const
export type Fallen = (typeof falls)[number]

/** By the states of the statement and of the source that it leads to; null where they stand, or it leads to none. */
export function fallenBy(to: { statement: string | null; source: string | null }): Fallen | null {
  if (to.source === 'withdrawn') return 'source-withdrawn'
  if (to.statement === 'rejected') return 'statement-rejected'
  return to.statement === null || to.statement === 'confirmed' ? null : 'statement-not-confirmed'
}

/** True of evidence that a tag can rest on, and that can stand in its way. */
export const stands = (evidence: { state: string; fallen: Fallen | null }): boolean =>
  evidence.state === 'on-record' && evidence.fallen === null

const about = {
  side: z.enum(sides),
  /** Who it comes from. */
  from: line(200),
  fromSpeakerId: Id.optional(),
  method: z.enum(methods).optional(),
  note: prose(4000).optional(),
}

/** A file as it came: a form brings it, JSON cannot. */
export const FileInput = z.strictObject({
  name: line(255),
  bytes: z.custom<Uint8Array<ArrayBuffer>>((bytes) => bytes instanceof Uint8Array),
})
export type FileInput = z.output<typeof FileInput>

/** What a form says of the file that it brings. */
export const FileFields = z.strictObject({ title: line(300).optional(), ...about })

/** A piece of evidence as a person adds it. */
export const EvidenceInput = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('link'),
    url: WebAddress,
    title: line(300).optional(),
    publisher: line(200).optional(),
    publishedAt: When.optional(),
    ...about,
  }),
  z.strictObject({
    kind: z.literal('excerpt'),
    snapshotId: Id,
    spans: Spans.min(1).max(20),
    title: line(300).optional(),
    ...about,
  }),
  z.strictObject({ kind: z.literal('statement'), statementId: Id, title: line(300).optional(), ...about }),
  FileFields.extend({ kind: z.literal('file'), file: FileInput }),
])

export type EvidenceInput = z.output<typeof EvidenceInput>

/** What may be mended of evidence on record: never its side, nor what it is. What is left out stays. */
export const EvidenceMending = {
  from: line(200).optional(),
  fromSpeakerId: Id.nullable().optional(),
  method: z.enum(methods).nullable().optional(),
  note: prose(4000).nullable().optional(),
  title: line(300).nullable().optional(),
}

export const EvidenceView = z.object({
  id: Id,
  version: Version,
  claimId: Id,
  kind: z.enum(['link', 'excerpt', 'file', 'statement']),
  side: z.enum(sides),
  from: z.string(),
  fromSpeakerId: Id.nullable(),
  /** True where it is the word of the claim's own speaker. */
  fromSpeaker: z.boolean(),
  method: z.string().nullable(),
  note: z.string().nullable(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  publishedAt: Moment.nullable(),
  statementId: Id.nullable(),
  snapshotId: Id.nullable(),
  spans: Spans,
  /** The words of an excerpt or a statement. */
  words: z.string().nullable(),
  /** The source in which they stand. */
  sourceId: Id.nullable(),
  /** The file, as it came; its bytes are read apart. */
  file: z.object({ name: z.string(), mediaType: z.string(), size: z.int(), sha256: z.string() }).nullable(),
  /** Evidence with the same origin counts once. */
  origin: z.string(),
  state: z.enum(['on-record', 'withdrawn']),
  /** Why it counts for nothing though it is on record; null where it counts. */
  fallen: z.enum(falls).nullable(),
  withdrawnReason: z.string().nullable(),
  answer: z.string().nullable(),
  answeredBy: PersonView.nullable(),
  addedBy: PersonView,
  createdAt: Moment,
})
export type EvidenceView = z.infer<typeof EvidenceView>
