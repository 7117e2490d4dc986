// A source: one published thing, and the snapshots that were taken of it.
import { z } from 'zod'
import { Id, line, Moment, PersonView, prose, Version, WebAddress, When } from './fields.ts'

/** The largest text that is taken, in bytes of UTF-8. */
export const textLimit = 5_000_000

export const SourceDetails = {
  title: line(300).optional(),
  publisher: line(200).nullish(),
  byline: line(200).nullish(),
  url: WebAddress.nullish(),
  /** Whose report it took over: an agency, or another source by its publisher or title. */
  takenFrom: line(200).nullish(),
  publishedAt: When.nullish(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'language')
    .nullish(),
}

export const SnapshotSummary = z.object({
  id: Id,
  number: z.int(),
  sha256: z.string(),
  originalSha256: z.string(),
  mediaType: z.string(),
  method: z.string(),
  length: z.int(),
  capturedAt: Moment,
  capturedBy: PersonView,
})
export const SnapshotView = SnapshotSummary.extend({ sourceId: Id, text: z.string() })

/** How many statements of a source stand where. */
export const StatementCounts = z.object({ found: z.int(), confirmed: z.int(), rejected: z.int() })

export const SourceView = z.object({
  id: Id,
  version: Version,
  state: z.enum(['on-record', 'withdrawn']),
  withdrawnReason: z.string().nullable(),
  title: z.string(),
  publisher: z.string().nullable(),
  byline: z.string().nullable(),
  url: z.string().nullable(),
  publishedAt: Moment.nullable(),
  language: z.string().nullable(),
  takenFrom: z.string().nullable(),
  createdAt: Moment,
  broughtInBy: PersonView,
  snapshot: SnapshotSummary,
  /** The version of the engine that read it; null where none has yet. */
  readBy: z.string().nullable(),
  statements: StatementCounts,
  /** The reading that is still under way, where there is one. */
  job: z.object({ id: Id, state: z.string(), done: z.int(), of: z.int() }).nullable(),
})
export type SourceView = z.infer<typeof SourceView>

/** True where `engine`, the one that reads here, has not read the source, and nothing waits for it to. */
export function isReadByAnother(
  { readBy, job, state }: Pick<SourceView, 'readBy' | 'job' | 'state'>,
  engine: string,
): boolean {
  return state === 'on-record' && job === null && readBy !== engine
}
export type SnapshotView = z.infer<typeof SnapshotView>

export const WithdrawReason = prose(1000)

/** What the page that brings in is told: where the source is, and what was found in it so far. */
export type BroughtIn = { sourceId: string; title: string; isNew: boolean; isReading: boolean; found: number }
