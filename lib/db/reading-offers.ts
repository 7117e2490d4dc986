// What stands of a snapshot when it is read again, and what the newer reading offers of it.
import { systemId } from '#lib/record/actor'
import type { Standing } from '#lib/record/reading'
import type { ReadingOfferView } from '#lib/record/workbench'
import type { Tx } from './client.ts'
import type { ReadingOffer } from './generated/client.ts'
import { toSpan, toSpans } from './spans.ts'
import { statementIncluding, withoutBasis } from './statements.ts'

/** Every statement of the snapshot, locked until the transaction ends. */
export async function lockStandings(tx: Tx, snapshotId: string): Promise<Standing[]> {
  await tx.$queryRaw`SELECT 1 FROM statement WHERE snapshot_id = ${snapshotId}::uuid ORDER BY id FOR UPDATE`
  const rows = await tx.statement.findMany({
    where: { snapshotId },
    include: { ...statementIncluding, revisions: { select: { by: true } } },
  })
  return rows.map((row) => ({
    ...withoutBasis(row),
    isTouched:
      row.state !== 'found' || row.foundBy !== null || row.revisions.some(({ by }) => by !== systemId),
  }))
}

/** The open offers on statements of the snapshot, by statement. */
export async function offersOf(tx: Tx, snapshotId: string): Promise<Map<string, ReadingOfferView>> {
  const rows = await tx.readingOffer.findMany({ where: { state: 'open', statement: { snapshotId } } })
  return new Map(rows.map((row) => [row.statementId, offerView(row)]))
}

/** A person has looked at what was offered of the statement, whatever they made of it. False where nothing was. */
export async function settleOffer(tx: Tx, statementId: string): Promise<boolean> {
  const { count } = await tx.readingOffer.updateMany({
    where: { statementId, state: 'open' },
    data: { state: 'settled' },
  })
  return count > 0
}

function offerView(row: ReadingOffer): ReadingOfferView {
  return {
    engine: row.engine,
    isLeftOut: row.content.length === 0,
    kind: row.kind as ReadingOfferView['kind'],
    content: toSpans(row.content),
    cue: toSpan(row.cue),
    mention: toSpan(row.mention),
    quote: row.quote,
    speaker: row.speakerName,
    role: row.role,
  }
}
