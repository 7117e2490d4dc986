// The statement that a person is putting together, kept in the tab until it is sent or discarded. Only what they
// changed is kept, so that it lies over what stands on record by then.
'use client'
import { useCallback, useMemo, useState } from 'react'
import { z } from 'zod'
import { useDraft } from '#components/ui/draft'
import { SpanField, Spans } from '#lib/record/fields'
import { statementKinds } from '#lib/record/statement'
import type { StatementDraft } from './statement-draft.ts'

const Changes = z.object({
  pieces: Spans.optional(),
  cue: SpanField.nullable().optional(),
  mention: SpanField.nullable().optional(),
  kind: z.enum(statementKinds).optional(),
  speaker: z
    .union([
      z.object({ speakerId: z.string(), name: z.string() }),
      z.object({ speakerName: z.string(), name: z.string() }),
    ])
    .nullable()
    .optional(),
  role: z.string().optional(),
  relayedIn: z.string().nullable().optional(),
  typed: z.record(z.string(), z.string()).optional(),
})

/** What was kept under a key; nothing where it cannot be read, or points outside `length` characters of text. */
export function keptChanges(kept: string, length: number): Partial<StatementDraft> {
  try {
    const changes = Changes.parse(JSON.parse(kept))
    const spans = [...(changes.pieces ?? []), changes.cue, changes.mention]
    return spans.every((span) => !span || span[1] <= length) ? changes : {}
  } catch {
    return {}
  }
}

function isOther(initial: StatementDraft, changes: Partial<StatementDraft>): boolean {
  return JSON.stringify(initial) !== JSON.stringify({ ...initial, ...changes })
}

export function useStatementDraft(key: string, initial: StatementDraft, length: number) {
  const [kept, setKept, isKept] = useDraft(key, '{}')
  const changes = useMemo(() => keptChanges(kept, length), [kept, length])
  const [wasKept, setWasKept] = useState(() => isKept && isOther(initial, changes))
  const draft = useMemo(() => ({ ...initial, ...changes }), [changes, initial])
  const forget = useCallback(() => {
    setKept(null)
    setWasKept(false)
  }, [setKept])
  const change = useCallback(
    (more: Partial<StatementDraft>) => setKept(JSON.stringify({ ...changes, ...more })),
    [changes, setKept],
  )
  return { draft, changes, change, forget, wasKept }
}
