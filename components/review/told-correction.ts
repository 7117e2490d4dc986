// What one correction changed, read off what stood there before it and before the next.
import type { WorkbenchStatement } from '#lib/record/workbench'
import type { Span } from '#lib/text/span'

const fields = ['words', 'speaker', 'role', 'cue', 'mention', 'kind'] as const
type Field = (typeof fields)[number]

export type Told = {
  changes: { field: Field; before: string | null; after: string | null }[]
  /** It put back what the correction before it had changed. */
  isTakenBack: boolean
}

type Revised = Pick<
  WorkbenchStatement,
  'quote' | 'speaker' | 'role' | 'kind' | 'cue' | 'mention' | 'revisions'
>
type Version = Record<Field, string | null>

/** The correction of the moment `at`; null where what stood there before it is not known. */
export function correctionAt(statement: Revised, text: string, at: string): Told | null {
  const { revisions } = statement
  const index = revisions.findIndex((revision) => revision.at === at)
  if (index === -1) return null
  const versions = [...revisions, { ...statement, speaker: statement.speaker?.name ?? null }].map(
    ({ quote, speaker, role, kind, cue, mention }): Version => ({
      ...{ words: quote, speaker, role, kind },
      cue: wordsOf(text, cue),
      mention: wordsOf(text, mention),
    }),
  )
  const [earlier, before, after] = [versions[index - 1], versions[index], versions[index + 1]]
  if (!before || !after) return null
  return {
    changes: fields.flatMap((field) =>
      before[field] === after[field] ? [] : [{ field, before: before[field], after: after[field] }],
    ),
    isTakenBack: earlier !== undefined && fields.every((field) => earlier[field] === after[field]),
  }
}

function wordsOf(text: string, span: Span | null): string | null {
  return span && text.slice(...span)
}
