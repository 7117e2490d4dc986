// A statement: what one speaker is reported to have said, at exact offsets of one snapshot. "Did they say it?"
import { z } from 'zod'
import { isCharacterBoundary, isSpanWithin, overlaps, quoteOf } from '#lib/text/span'
import type { Span } from '#lib/text/span'
import { Id, line, SpanField, Spans, Version } from './fields.ts'
import { bases } from './basis.ts'
import { refuse } from './refusal.ts'

export const statementKinds = ['direct', 'indirect', 'mixed'] as const
export const statementStates = ['found', 'confirmed', 'rejected'] as const

export const StatementView = z.object({
  id: Id,
  version: Version,
  state: z.enum(statementStates),
  sourceId: Id,
  snapshotId: Id,
  kind: z.enum(statementKinds),
  content: Spans,
  cue: SpanField.nullable(),
  mention: SpanField.nullable(),
  /** The words, pieces joined by ` … `. */
  quote: z.string(),
  speaker: z.object({ id: Id.nullable(), name: z.string() }).nullable(),
  role: z.string().nullable(),
  confidence: z.number(),
  rule: z.string(),
  engine: z.string().nullable(),
  rejectedReason: z.string().nullable(),
  /** Where somebody tells what somebody else said: the statement whose words hold this one, and who speaks there. */
  relayedIn: Id.nullable(),
  relayedBy: z.string().nullable(),
  claimId: Id.nullable(),
  /** How well it is known that they said it: worked out, never stored. */
  basis: z.enum(bases),
})
export type StatementView = z.infer<typeof StatementView>

/** What a person may set of a statement. */
export const StatementFields = {
  kind: z.enum(statementKinds).optional(),
  content: Spans.min(1).max(50).optional(),
  cue: SpanField.nullable().optional(),
  mention: SpanField.nullable().optional(),
  speakerId: Id.nullable().optional(),
  /** A speaker by name: found among the desk's speakers when the statement is confirmed, or made. */
  speakerName: line(200).nullable().optional(),
  role: line(300).nullable().optional(),
  relayedIn: Id.nullable().optional(),
}

export type Marks = { content: readonly Span[]; cue: Span | null; mention: Span | null }

/**
 * The words at `marks.content`, once every mark has been held against `text`.
 * Refuses with `not-in-text` where a mark is outside it, cuts a character in two, or pieces overlap or are out of order.
 */
export function wordsAt(text: string, marks: Marks): string {
  const all = [...marks.content, ...(marks.cue ? [marks.cue] : []), ...(marks.mention ? [marks.mention] : [])]
  const outside = all.find(
    (span) =>
      !isSpanWithin(span, text.length) ||
      !isCharacterBoundary(text, span[0]) ||
      !isCharacterBoundary(text, span[1]),
  )
  if (outside) refuse({ kind: 'rule', code: 'not-in-text', params: { start: outside[0], end: outside[1] } })
  marks.content.forEach((piece, i) => {
    const before = marks.content[i - 1]
    if (before && (overlaps(before, piece) || before[0] > piece[0])) {
      refuse({ kind: 'rule', code: 'not-in-text', params: { start: piece[0], end: piece[1] } })
    }
  })
  return quoteOf(text, marks.content)
}
