// One source of an import before the transaction: its text looked at, its statements found or held against it.
import { extractStatements } from '#lib/extract/engine'
import type { FoundStatement } from '#lib/extract/engine'
import type { ImportedSource, ImportedStatement } from '#lib/record/import'
import { Refused, refuse } from '#lib/record/refusal'
import type { Refusal } from '#lib/record/refusal'
import { wordsAt } from '#lib/record/statement'
import { keptText, readAtOnce } from './reading.ts'
import type { KeptText } from './reading.ts'

export type Prepared = {
  kept: KeptText
  details: Omit<ImportedSource, 'text' | 'statements' | 'id'>
  /** Given with the source; `found` by the engine; neither where a job will read it. */
  given: ImportedStatement[] | null
  found: FoundStatement[] | null
}

/** What is to be put on record, or why it is not. Nothing of one source stops the others. */
export function prepareImported(source: ImportedSource): Prepared | { refusal: Refusal } {
  const { text, statements, id: _id, ...details } = source
  try {
    const kept = keptText(text)
    for (const statement of statements ?? []) checkMarks(kept.canonical, statement)
    const reads = statements === undefined && kept.canonical.length <= readAtOnce
    return {
      kept,
      details,
      given: statements ?? null,
      found: reads ? extractStatements(kept.canonical, { why: true }) : null,
    }
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.refusal }
    throw error
  }
}

function checkMarks(text: string, { content, cue, mention, quote }: ImportedStatement): void {
  const words = wordsAt(text, { content, cue: cue ?? null, mention: mention ?? null })
  if (quote !== undefined && quote !== words) {
    refuse({
      kind: 'rule',
      code: 'not-in-text',
      params: { start: content[0]?.[0] ?? 0, end: content.at(-1)?.[1] ?? 0 },
    })
  }
}
