// What statements were before each change, as people see it.
import type { Tx } from './client.ts'
import type { Persons } from './persons.ts'
import { toSpan } from './spans.ts'
import type { StatementRevision } from './generated/client.ts'

type Names = (speakerId: string) => string | null

/** The revisions of `statementIds`, oldest first. */
export function revisionsOf(tx: Tx, statementIds: readonly string[]): Promise<StatementRevision[]> {
  return tx.statementRevision.findMany({
    where: { statementId: { in: [...statementIds] } },
    orderBy: [{ at: 'asc' }, { number: 'asc' }],
  })
}

export function revisionView(row: StatementRevision, persons: Persons, nameOf: Names) {
  return {
    number: row.number,
    quote: row.quote,
    speaker: (row.speakerId ? nameOf(row.speakerId) : null) ?? row.speakerName,
    role: row.role,
    kind: row.kind,
    cue: toSpan(row.cue),
    mention: toSpan(row.mention),
    by: row.by ? persons(row.by) : null,
    at: row.at.toISOString(),
  }
}
