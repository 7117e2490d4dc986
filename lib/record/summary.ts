// An exported summary as the desk lists it.
import { z } from 'zod'
import { Id, Moment, PersonView } from './fields.ts'

export const summaryFormats = ['markdown', 'json'] as const
export type SummaryFormat = (typeof summaryFormats)[number]

export const ExportView = z.object({
  id: Id,
  format: z.enum(summaryFormats),
  title: z.string(),
  claims: z.array(Id),
  fileName: z.string(),
  mediaType: z.string(),
  /** SHA-256 of the file, and its length in bytes. */
  sha256: z.string(),
  size: z.int(),
  madeBy: PersonView,
  madeAt: Moment,
})
export type ExportView = z.infer<typeof ExportView>
