// Rows as they stood at a past moment, in the shape in which Prisma gives those of the present.
import type {
  Appearance,
  Claim,
  ClaimFlag,
  Decision,
  DecisionEvidence,
  DecisionRound,
  Evidence,
  Opposition,
  ReplyRequest,
  Source,
  Speaker,
  SpeakerAlias,
  Statement,
  StatementLink,
} from './generated/client.ts'
import type { Tx } from './client.ts'

/** The tables whose past is read, by the names that they have in the database. */
type Kept = {
  appearance: Appearance
  claim: Claim
  claim_flag: ClaimFlag
  decision: Decision
  decision_evidence: DecisionEvidence
  decision_round: DecisionRound
  evidence: Evidence
  opposition: Opposition
  reply_request: ReplyRequest
  source: Source
  speaker: Speaker
  speaker_alias: SpeakerAlias
  statement: Statement
  statement_link: StatementLink
}

/** The rows of `table` in whose column one of `ids` stood at the moment `at`, as they stood then. */
export async function rowsAt<T extends keyof Kept>(
  tx: Tx,
  table: T,
  column: string,
  ids: readonly (string | null)[],
  at: Date,
): Promise<Kept[T][]> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return []
  const rows = await tx.$queryRaw<{ row: Record<string, unknown> }[]>`
    SELECT r AS row FROM rows_at(${table}, ${column}, ${wanted}::uuid[], ${at}) r`
  return rows.map(({ row }) => asRow(row) as Kept[T])
}

/** What was changed before this moment is not known row by row; null where everything is. */
export async function changesKeptSince(tx: Tx): Promise<Date | null> {
  const [found] = await tx.$queryRaw<{ since: Date | null }[]>`SELECT changes_kept_since() AS since`
  return found?.since ?? null
}

const lists = new Set(['content', 'cue', 'mention', 'spans', 'evidence_ids'])

/**
 * Columns in the application's spelling; moments, which alone are called `at` or end in it, as dates; lists that hold
 * nothing empty, which the database may have as null.
 */
function asRow(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      /(^|_)at$/.test(column) && typeof value === 'string'
        ? new Date(value)
        : value === null && lists.has(column)
          ? []
          : value,
    ]),
  )
}
