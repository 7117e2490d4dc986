// What a person links a statement's basis to: where the words are recorded, or where the speaker denies them.
import { z } from 'zod'
import { Id, line, Moment, PersonView, prose, Spans, Version, WebAddress, When } from './fields.ts'

export const linkKinds = ['recording', 'denial'] as const

const page = { url: WebAddress, title: line(300).optional() }
const excerpt = { snapshotId: Id, spans: Spans.min(1).max(20), title: line(300).optional() }

/**
 * A link as a person adds it: an address, the exact words of a source, or, for a denial, a statement on record. A denial
 * says when it was made.
 */
export const StatementLinkInput = z.union([
  z.strictObject({ kind: z.literal('recording'), ...page, at: When.optional() }),
  z.strictObject({ kind: z.literal('recording'), ...excerpt, at: When.optional() }),
  z.strictObject({ kind: z.literal('denial'), ...page, at: When }),
  z.strictObject({ kind: z.literal('denial'), ...excerpt, at: When }),
  z.strictObject({ kind: z.literal('denial'), toldInId: Id, at: When }),
])
export type StatementLinkInput = z.output<typeof StatementLinkInput>

export const LinkReason = prose(1000)

export const StatementLinkView = z.object({
  id: Id,
  version: Version,
  statementId: Id,
  kind: z.enum(linkKinds),
  url: z.string().nullable(),
  title: z.string().nullable(),
  /** When it was recorded, published or denied. */
  at: Moment.nullable(),
  /** Where the words of an excerpt, or of that statement, stand. */
  snapshot: z.object({ id: Id, sha256: z.string() }).nullable(),
  spans: Spans,
  /** The statement in which the speaker denies it. */
  toldInId: Id.nullable(),
  words: z.string().nullable(),
  sourceId: Id.nullable(),
  /** False where what it leads to was withdrawn or rejected: then nothing rests on it. */
  holds: z.boolean(),
  state: z.enum(['on-record', 'withdrawn']),
  withdrawnReason: z.string().nullable(),
  addedBy: PersonView,
  createdAt: Moment,
})
export type StatementLinkView = z.infer<typeof StatementLinkView>

/** A source that has the statement, and how many more are copies of its report. */
export const SourceRestedOn = z.object({
  sourceId: Id,
  title: z.string(),
  publisher: z.string().nullable(),
  copies: z.array(z.object({ sourceId: Id, title: z.string(), publisher: z.string().nullable() })),
})

/** All that the basis of a statement rests on. */
export const RestsOn = z.object({
  links: z.array(StatementLinkView),
  /** The independent sources, each with its copies. */
  sources: z.array(SourceRestedOn),
})
export type RestsOn = z.infer<typeof RestsOn>
