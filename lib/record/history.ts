// The history as people read it: who did what to which thing, when.
import { z } from 'zod'
import { Tag } from './claim.ts'
import { Moment, PersonView } from './fields.ts'

/** What a line is about. `label` is how the desk calls it now: a title, a name, the words. */
export const HistorySubject = z.object({
  kind: z.string(),
  id: z.string(),
  label: z.string().nullable(),
  /** The number of a claim. */
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
  detail: z.record(z.string(), z.unknown()),
})
export type HistoryLine = z.infer<typeof HistoryLine>

/** The tag that an operation on a claim spoke of, where its line keeps one. */
export function tagIn(detail: HistoryLine['detail']): Tag | null {
  return Tag.safeParse(detail.tag ?? detail.to).data ?? null
}
