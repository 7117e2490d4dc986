// How far the review of a source is, in statements: what has been decided, of what there is to decide.
import { z } from 'zod'
import { SourceView } from './source.ts'

export const SourceItem = SourceView.extend({
  /** Statements confirmed or rejected. */
  decided: z.int(),
  /** All statements. */
  total: z.int(),
})
export type SourceItem = z.infer<typeof SourceItem>

export function progressOf({ statements }: Pick<SourceView, 'statements'>): {
  decided: number
  total: number
} {
  const decided = statements.confirmed + statements.rejected
  return { decided, total: decided + statements.found }
}
