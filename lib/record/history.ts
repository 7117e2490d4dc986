// The history as people read it: who did what to which thing, when.
import { z } from 'zod'
import { Tag } from './claim.ts'
import { Id, Moment, PersonView } from './fields.ts'

/** What a line is about. `label` is how the desk calls it now: a title, a name, the words. */
export const HistorySubject = z.object({
  kind: z.string(),
  id: z.string(),
  label: z.string().nullable(),
  /** The number of a claim, or of a version of the handbook. */
  number: z.int().nullable(),
  /** The source in which a statement stands. */
  sourceId: z.string().nullable(),
})
export type HistorySubject = z.infer<typeof HistorySubject>

export const HistoryLine = z.object({
  seq: z.int(),
  at: Moment,
  actor: PersonView.nullable(),
  operation: z.string(),
  subject: HistorySubject,
  /** The claim that another was joined to. */
  into: HistorySubject.optional(),
  detail: z.record(z.string(), z.unknown()),
})
export type HistoryLine = z.infer<typeof HistoryLine>

/** The tag that an operation on a claim spoke of, where its line keeps one. */
export function tagIn(detail: HistoryLine['detail']): Tag | null {
  return Tag.safeParse(detail.tag ?? detail.to).data ?? null
}

/** Which lines of the history are asked for: wherever it is read, listed or exported. */
export const HistoryFilter = {
  /** `noun:id`, or a noun alone: `claim`. */
  subject: z.string().max(100).optional(),
  /** `noun.verb`, or a noun alone: `decision`. */
  operation: z.string().max(100).optional(),
  /** The id of a person. */
  actor: Id.optional(),
  from: Moment.optional(),
  until: Moment.optional(),
  /** Words of what a line is about, as the desk calls it now. */
  q: z.string().max(200).optional(),
}
export type HistoryFilter = z.infer<z.ZodObject<typeof HistoryFilter>>

/** One column of a row, before a change and after it. Of what was not there, and of what is empty: null. */
export const FieldChange = z.object({
  name: z.string(),
  /** How to read it: words that people wrote, a moment, the name of what an id stands for, or a value as it is. */
  look: z.enum(['words', 'moment', 'name', 'value']),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type FieldChange = z.infer<typeof FieldChange>

/** What one change did to one row. */
export const RowChangeView = z.object({
  /** The table, as the database calls it. */
  noun: z.string(),
  kind: z.enum(['insert', 'update', 'delete']),
  subject: HistorySubject,
  fields: z.array(FieldChange),
})
export type RowChangeView = z.infer<typeof RowChangeView>

/** A line of the history with what it changed. */
export const HistoryChange = z.object({
  seq: z.int(),
  /** Null for a line from before changes were kept. */
  rows: z.array(RowChangeView).nullable(),
  /** How many rows were changed besides those shown. */
  more: z.int(),
})
export type HistoryChange = z.infer<typeof HistoryChange>
