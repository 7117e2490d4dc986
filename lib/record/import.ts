// One line of a bulk import: a source, with or without statements that somebody has attributed already.
import { z } from 'zod'
import { line, SpanField, Spans } from './fields.ts'
import { SourceDetails } from './source.ts'
import { statementKinds } from './statement.ts'

/** A statement as every place shows one; a person or a program found it elsewhere. */
export const ImportedStatement = z.object({
  kind: z.enum(statementKinds),
  content: Spans.min(1).max(50),
  cue: SpanField.nullish(),
  mention: SpanField.nullish(),
  /** Held against the text where it is given. */
  quote: z.string().optional(),
  speaker: z.object({ name: line(200) }).nullish(),
  role: line(300).nullish(),
  confidence: z.number().min(0).max(1).default(1),
  rule: line(100).default('import'),
})
export type ImportedStatement = z.infer<typeof ImportedStatement>

export const ImportedSource = z.strictObject({
  /** What the line calls itself elsewhere; nothing is done with it. */
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  ...SourceDetails,
  /** Left out: Onrecord finds them itself. */
  statements: z.array(ImportedStatement).max(20_000).optional(),
})
export type ImportedSource = z.infer<typeof ImportedSource>
