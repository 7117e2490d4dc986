// A summary as a page shows it before it goes out: the JSON document, as much of it as stands in the preview.
import { z } from 'zod'
import { flagReasons, Tag } from './claim.ts'
import { Spans } from './fields.ts'
import { bases } from './basis.ts'
import { statementStates } from './statement.ts'

export const SummaryStatement = z.object({
  id: z.string(),
  quote: z.string(),
  state: z.enum(statementStates),
  content: Spans,
  speaker: z.object({ id: z.string(), name: z.string() }).nullable(),
  role: z.string().nullable(),
  basis: z.enum(bases),
  snapshot: z.object({ id: z.string(), sha256: z.string(), capturedAt: z.string() }),
  source: z.object({
    id: z.string(),
    title: z.string(),
    publisher: z.string().nullable(),
    publishedAt: z.string().nullable(),
  }),
})
export type SummaryStatement = z.infer<typeof SummaryStatement>

export const SummaryClaim = z.object({
  id: z.string(),
  number: z.int(),
  text: z.string(),
  tag: Tag,
  since: z.string(),
  openedBy: z.string(),
  decision: z.object({ proposedBy: z.string(), approvedBy: z.string(), approvedAt: z.string() }).nullable(),
  flags: z.array(z.object({ reason: z.enum(flagReasons), at: z.string() })),
  statements: z.array(SummaryStatement),
  evidence: z.array(
    z.object({ side: z.string(), from: z.string(), origin: z.string(), fromSpeaker: z.boolean() }),
  ),
  opposed: z.array(
    z.object({ id: z.string(), number: z.int(), text: z.string(), speakers: z.array(z.string()) }),
  ),
})
export type SummaryClaim = z.infer<typeof SummaryClaim>

export const SummaryDocument = z.object({
  title: z.string(),
  desk: z.object({ slug: z.string(), name: z.string() }),
  madeAt: z.string(),
  madeBy: z.string(),
  sentences: z.array(z.object({ text: z.string(), claim: SummaryClaim })),
})
export type SummaryDocument = z.infer<typeof SummaryDocument>

/** The document that `json` holds; null where it holds another. */
export function summaryDocumentIn(json: string): SummaryDocument | null {
  try {
    return SummaryDocument.safeParse(JSON.parse(json)).data ?? null
  } catch {
    return null
  }
}
