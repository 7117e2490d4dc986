// Statements: locked for a change, kept as they were before it, and shown.
import { holds } from '#lib/record/relay'
import type { StatementView } from '#lib/record/statement'
import type { Prisma, Statement } from './generated/client.ts'
import { basesOf } from './basis.ts'
import type { Tx } from './client.ts'
import { newId } from './id.ts'
import { toSpan, toSpans } from './spans.ts'

/** The statement, locked until the transaction ends; null where the desk has none such. */
export async function lockStatement(tx: Tx, id: string): Promise<Statement | null> {
  await tx.$queryRaw`SELECT 1 FROM statement WHERE id = ${id}::uuid FOR UPDATE`
  return tx.statement.findUnique({ where: { id } })
}

/** Keeps what `statements` were, before `by` changes them. */
export async function keepRevisions(
  tx: Tx,
  statements: readonly Statement[],
  by: string,
  at: Date,
): Promise<void> {
  await tx.statementRevision.createMany({
    data: statements.map((statement) => {
      const { id, deskId, kind, content, cue, mention, quote, speakerId, speakerName, role, engine } =
        statement
      return {
        id: newId(),
        deskId,
        statementId: id,
        number: statement.version,
        ...{ kind, content, cue, mention, quote, speakerId, speakerName, role, engine },
        by,
        at,
      }
    }),
  })
}

export const statementIncluding = {
  speaker: { select: { id: true, name: true } },
  appearance: { select: { claimId: true, claim: { select: { state: true } } } },
  relayedIn: {
    select: { id: true, state: true, content: true, speakerName: true, speaker: { select: { name: true } } },
  },
} as const

type Row = Prisma.StatementGetPayload<{ include: typeof statementIncluding }>

/** How each of `rows` is shown, their bases looked up at once. */
export async function viewerOf(tx: Tx, rows: readonly Row[]): Promise<(row: Row) => StatementView> {
  const bases = await basesOf(tx, rows.map(askedOf))
  return (row) => ({ ...withoutBasis(row), basis: bases.get(row.id) ?? 'reported' })
}

/** What the basis of a statement is worked out from. */
export function askedOf(row: Row) {
  const { id, state, speakerId } = row
  return { id, state, speakerId, claimId: claimOf(row) }
}

const claimOf = ({ appearance }: Row) => (appearance?.claim.state === 'on-record' ? appearance.claimId : null)

/** What the statement's own row says of it. */
export function withoutBasis(row: Row): Omit<StatementView, 'basis'> {
  const name = row.speaker?.name ?? row.speakerName
  const outer = row.relayedIn && relays(row.relayedIn, row) ? row.relayedIn : null
  return {
    id: row.id,
    version: row.version,
    state: row.state as StatementView['state'],
    sourceId: row.sourceId,
    snapshotId: row.snapshotId,
    kind: row.kind as StatementView['kind'],
    content: toSpans(row.content),
    cue: toSpan(row.cue),
    mention: toSpan(row.mention),
    quote: row.quote,
    speaker: name ? { id: row.speaker?.id ?? null, name } : null,
    role: row.role,
    confidence: row.confidence,
    rule: row.rule,
    engine: row.engine,
    rejectedReason: row.rejectedReason,
    relayedIn: outer?.id ?? null,
    relayedBy: outer ? (outer.speaker?.name ?? outer.speakerName) : null,
    claimId: claimOf(row),
  }
}

/** Words that turned out to be no statement relay nothing, and no more than they hold by now. */
export function relays(
  outer: Pick<Statement, 'state' | 'content'>,
  inner: Pick<Statement, 'content'>,
): boolean {
  return outer.state !== 'rejected' && holds(toSpans(outer.content), toSpans(inner.content))
}

/** The statement as people see it. It must be there. */
export async function showStatement(tx: Tx, id: string): Promise<StatementView> {
  const row = await tx.statement.findUniqueOrThrow({ where: { id }, include: statementIncluding })
  const view = await viewerOf(tx, [row])
  return view(row)
}
